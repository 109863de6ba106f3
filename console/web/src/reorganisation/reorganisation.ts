// SPDX-License-Identifier: Apache-2.0
import { onBeforeUnmount, reactive } from 'vue';
import { post, query } from '../api/http.ts';
import type { Fault } from '../api/problem.ts';
import type { Named } from '../api/types.ts';
import { parseDate } from '../ui/dates.ts';
import { t } from '../ui/text.ts';

export interface Reorganisation {
  id: number;
  title: string;
  effective: string;
  since: string;
  undoes: number | null;
  undoneBy: number | null;
  document: { number: string; date: string; issuer: string };
  by: string;
  at: string;
  state: 'scheduled' | 'passing' | 'done' | 'withdrawn';
  inReach: number;
  examined: number;
  passed: number;
  toCentre: number;
  failed: number;
}
export interface OfferedFile { name: string; title: string; effective: string; content: string }
export interface RowCount { ended: number; made: number }
export interface PassedShare { caseNumber: string; kind: string; from: Named; to: Named | null; commune: string | null; again: boolean }
export interface PassingPage {
  edition: number;
  since: string;
  changes: { units: RowCount; agencies: RowCount; mandates: RowCount };
  inReach: number;
  examined: number;
  items: PassedShare[];
  next: string | null;
}

export interface DocumentForm { number: string; date: string; issuer: string; file: string }

/** What can be seen to be wrong without asking. */
export function faultsOf(form: DocumentForm, needsFile: boolean): Fault[] {
  const wrong = (pointer: string, key: string, right: boolean): Fault[] => (right ? [] : [{ pointer, detail: t(key) }]);
  return [
    ...wrong('/document/number', 'console.calendar.number-missing', form.number.trim() !== ''),
    ...wrong('/document/date', 'console.calendar.date-wrong', parseDate(form.date) !== null),
    ...wrong('/document/issuer', 'console.calendar.issuer-missing', form.issuer.trim() !== ''),
    ...wrong('/file', 'console.reorganisation.file-missing', !needsFile || form.file.trim() !== ''),
  ];
}

export const documentOf = (form: DocumentForm): unknown => ({ number: form.number.trim(), date: parseDate(form.date), issuer: form.issuer.trim() });

/** The shares that a dialog shows one by one; those that go to the Centre come first, the others are counted. */
const shown = 200;

export interface Preview { running: boolean; page: PassingPage | null; examined: number; passed: number; centre: PassedShare[]; items: PassedShare[] }

/** Asks page after page which shares would change hands, so that whoever waits sees how far it is. */
export function usePassing() {
  const preview = reactive<Preview>({ running: false, page: null, examined: 0, passed: 0, centre: [], items: [] });
  let asked = 0;
  onBeforeUnmount(() => { asked++; });

  function add(page: PassingPage): void {
    preview.page = page;
    preview.examined += page.examined;
    preview.passed += page.items.length;
    preview.centre.push(...page.items.filter((one) => one.to === null));
    preview.items.push(...page.items.filter((one) => one.to !== null).slice(0, Math.max(0, shown - preview.items.length)));
  }

  async function ask(path: string, body: unknown): Promise<void> {
    const turn = ++asked;
    Object.assign(preview, { running: true, page: null, examined: 0, passed: 0, centre: [], items: [] });
    try {
      let cursor: string | null = '';
      while (cursor !== null && turn === asked) {
        const page: PassingPage = await post<PassingPage>(`${path}${query({ limit: 100, cursor })}`, body);
        if (turn === asked) add(page);
        cursor = page.next;
      }
    } finally {
      if (turn === asked) preview.running = false;
    }
  }

  return { preview, ask };
}
