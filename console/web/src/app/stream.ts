// SPDX-License-Identifier: Apache-2.0
import type { QueryClient } from '@tanstack/vue-query';
import { ref } from 'vue';
import { api } from '../api/http.ts';
import { refreshLanguages } from './language.ts';

export const live = ref(false);
const retryAfter = 5000;

/**
 * Follows the server's hints. They say only what has changed; the data is read again by the ordinary calls. After a gap
 * nobody knows what was missed, so everything shown is read again.
 */
export function followStream(queries: QueryClient): () => void {
  const stale = new Set<string>();
  let refreshing: ReturnType<typeof setTimeout> | undefined;
  let reconnecting: ReturnType<typeof setTimeout> | undefined;
  let source: EventSource | undefined;
  let interrupted = false;

  function refreshSoon(...keys: string[]): void {
    for (const key of keys) stale.add(key);
    refreshing ??= setTimeout(() => {
      refreshing = undefined;
      for (const key of stale) void queries.invalidateQueries({ queryKey: key.split(' ') });
      stale.clear();
    }, 250);
  }

  function opened(): void {
    live.value = true;
    if (interrupted) void queries.invalidateQueries();
    interrupted = false;
  }

  // the browser retries by itself after a broken connection, not after an answer such as 503 while core restarts
  function failed(): void {
    live.value = false;
    interrupted = true;
    if (source?.readyState === EventSource.CLOSED) reconnecting = setTimeout(connect, retryAfter);
  }

  function connect(): void {
    source = new EventSource(`${api}/stream`);
    source.onopen = opened;
    source.onerror = failed;
    source.addEventListener('case', (event: MessageEvent<string>) => {
      const { number } = JSON.parse(event.data) as { number: string };
      refreshSoon(`case ${number}`, 'cases', 'queues');
    });
    source.addEventListener('queues', () => refreshSoon('queues', 'cases'));
    source.addEventListener('plugins', () => refreshSoon('queues', 'cases'));
    source.addEventListener('languages', () => {
      void refreshLanguages().then(() => queries.invalidateQueries());
    });
  }

  connect();
  return () => {
    clearTimeout(refreshing);
    clearTimeout(reconnecting);
    source?.close();
    live.value = false;
  };
}
