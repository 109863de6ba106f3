// SPDX-License-Identifier: Apache-2.0
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query';
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils';
import { type Component, nextTick } from 'vue';
import { vi } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import type { CaseFile, Session } from '../../src/api/types.ts';
import { session } from '../../src/app/session.ts';
import { createDesk } from './desk.mjs';
import { readMessages } from './messages.ts';

/** The in-memory server behind the page's own fetch. */
export function serve() {
  const desk = createDesk(readMessages());
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const headers = Object.fromEntries([...new Headers(init.headers)].map(([name, value]) => [name.toLowerCase(), value]));
    const answer = desk.answer(init.method ?? 'GET', url, headers, init.body ? JSON.parse(String(init.body)) : {});
    if (answer.html !== undefined) return new Response(answer.html, { status: answer.status, headers: { 'Content-Type': 'text/html' } });
    const type = answer.status >= 400 ? 'application/problem+json' : 'application/json';
    return new Response(answer.status === 204 ? null : JSON.stringify(answer.body), { status: answer.status, headers: { 'Content-Type': type } });
  });
  session.value = { ...(desk.state.session as unknown as Session) };
  return desk;
}

export function show(component: Component, props: Record<string, unknown>): VueWrapper {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: { template: '<p />' } }] });
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return mount(component, { props, attachTo: document.body, global: { plugins: [router, [VueQueryPlugin, { queryClient }]] } });
}

export async function settle(): Promise<void> {
  await flushPromises();
  await nextTick();
  await flushPromises();
}

type Desk = ReturnType<typeof serve>;

/** The first case of a stage, as the server shows it. */
export function caseAt(desk: Desk, stage: string): CaseFile {
  const item = desk.state.cases.find((entry) => entry.stage === stage);
  return desk.answer('GET', `/api/v1/cases/${item?.number}`, {}, {}).body as CaseFile;
}
