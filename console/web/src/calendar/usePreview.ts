// SPDX-License-Identifier: Apache-2.0
import { onBeforeUnmount, reactive } from 'vue';
import { post, query } from '../api/http.ts';
import type { Moved, PreviewPage } from './calendar.ts';

/** The limits that a dialog shows one by one; the others are counted. */
const shown = 200;

export interface Preview { running: boolean; version: number; inReach: number; examined: number; moved: number; kept: number; cases: number; items: Moved[] }

/** Asks page after page what a change would move, so that whoever waits sees how far it is. */
export function usePreview() {
  const preview = reactive<Preview>({ running: false, version: 0, inReach: 0, examined: 0, moved: 0, kept: 0, cases: 0, items: [] });
  let asked = 0;
  onBeforeUnmount(() => { asked++; });

  function add(page: PreviewPage): void {
    preview.version = page.version;
    preview.inReach = page.inReach;
    preview.examined += page.examined;
    preview.kept += page.items.filter((one) => one.kept).length;
    preview.moved += page.items.filter((one) => !one.kept).length;
    preview.cases += new Set(page.items.filter((one) => !one.kept).map((one) => one.caseNumber)).size;
    preview.items.push(...page.items.slice(0, Math.max(0, shown - preview.items.length)));
  }

  async function ask(path: string, body: unknown): Promise<void> {
    const turn = ++asked;
    Object.assign(preview, { running: true, inReach: 0, examined: 0, moved: 0, kept: 0, cases: 0, items: [] });
    try {
      let cursor: string | null = '';
      while (cursor !== null && turn === asked) {
        const page: PreviewPage = await post<PreviewPage>(`${path}${query({ limit: 100, cursor })}`, body);
        if (turn === asked) add(page);
        cursor = page.next;
      }
    } finally {
      if (turn === asked) preview.running = false;
    }
  }

  return { preview, ask };
}
