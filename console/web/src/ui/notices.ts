// SPDX-License-Identifier: Apache-2.0
import { ref } from 'vue';

export interface Notice { id: number; text: string; kind: 'done' | 'news' | 'trouble' }
export const notices = ref<Notice[]>([]);
let last = 0;

/** A short message that is read out and goes by itself; trouble stays until it is closed. */
export function notify(text: string, kind: Notice['kind'] = 'done'): void {
  const id = ++last;
  notices.value = [...notices.value.slice(-3), { id, text, kind }];
  if (kind !== 'trouble') setTimeout(() => dismiss(id), 6000);
}

export function dismiss(id: number): void {
  notices.value = notices.value.filter((notice) => notice.id !== id);
}
