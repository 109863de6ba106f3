// SPDX-License-Identifier: Apache-2.0
import type { Fault } from '../api/problem.ts';
import type { ExplanationLine, Named } from '../api/types.ts';
import { parseDate } from '../ui/dates.ts';
import { t } from '../ui/text.ts';

export interface Day { date: string; kind: string; name: string; document: string; status: string }
export interface Opening { day: string; opens: string; closes: string; from: string; until: string | null; document: string; status: string }
export interface CalendarYear { year: number; version: string; days: Day[]; hours: Opening[] }
export interface ChangedDay { date: string; before: Day | null; after: Day | null }
export interface Change {
  version: number;
  undoes: number | null;
  undoneBy: number | null;
  document: { number: string; date: string; issuer: string };
  by: string;
  at: string;
  days: ChangedDay[];
  hours: Opening[];
  state: 'recomputing' | 'settling' | 'done';
  inReach: number;
  examined: number;
  moved: number;
  failed: number;
}
export interface End { dueAt: string; lastMoment: string }
export interface Moved {
  caseNumber: string;
  clock: string;
  name: string;
  article: string;
  agency: Named;
  before: End;
  after: End;
  kept: boolean;
  overBefore: boolean;
  overAfter: boolean;
  lines: ExplanationLine[];
}
export interface PreviewPage { version: number; inReach: number; examined: number; items: Moved[]; next: string | null }

export const kinds = ['holiday', 'compensatory', 'swap-off', 'makeup-workday', 'ordinary'];
export const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
export const workdays = 'WORKDAYS';

export interface DayForm { date: string; kind: string; name: string }
export interface OpeningForm { day: string; opens: string; closes: string }
export interface ChangeForm {
  number: string;
  date: string;
  issuer: string;
  days: DayForm[];
  changesHours: boolean;
  from: string;
  until: string;
  openings: OpeningForm[];
}

export const emptyForm = (): ChangeForm => ({
  number: '', date: '', issuer: '', days: [{ date: '', kind: 'holiday', name: '' }], changesHours: false, from: '', until: '',
  openings: [{ day: workdays, opens: '07:00', closes: '11:00' }, { day: workdays, opens: '13:00', closes: '17:00' }],
});

const time = (typed: string): string | null => {
  const match = /^\s*(\d{1,2})[:h](\d{2})\s*$/.exec(typed);
  return match && Number(match[1]) < 24 && Number(match[2]) < 60 ? `${(match[1] ?? '').padStart(2, '0')}:${match[2]}` : null;
};

/** What can be seen to be wrong without asking. */
export function faultsOf(form: ChangeForm): Fault[] {
  const wrong = (pointer: string, key: string, right: boolean): Fault[] => (right ? [] : [{ pointer, detail: t(key) }]);
  return [
    ...wrong('/document/number', 'console.calendar.number-missing', form.number.trim() !== ''),
    ...wrong('/document/date', 'console.calendar.date-wrong', parseDate(form.date) !== null),
    ...wrong('/document/issuer', 'console.calendar.issuer-missing', form.issuer.trim() !== ''),
    ...form.days.flatMap((day, index) => [
      ...wrong(`/days/${index}/date`, 'console.calendar.date-wrong', parseDate(day.date) !== null),
      ...wrong(`/days/${index}/name`, 'console.calendar.name-missing', day.kind === 'ordinary' || day.name.trim() !== ''),
    ]),
    ...(form.changesHours ? [
      ...wrong('/hours/from', 'console.calendar.date-wrong', parseDate(form.from) !== null),
      ...wrong('/hours/until', 'console.calendar.date-wrong', form.until.trim() === '' || parseDate(form.until) !== null),
      ...form.openings.flatMap((one, index) => wrong(`/hours/openings/${index}`, 'console.calendar.opening-wrong', time(one.opens) !== null && time(one.closes) !== null)),
    ] : []),
  ];
}

/** As the server reads it. */
export function bodyOf(form: ChangeForm): unknown {
  const openings = form.openings.flatMap((one) => (one.day === workdays ? weekdays.slice(0, 5) : [one.day])
    .map((day) => ({ day, opens: time(one.opens), closes: time(one.closes) })));
  return {
    document: { number: form.number.trim(), date: parseDate(form.date), issuer: form.issuer.trim() },
    days: form.days.map((day) => ({ date: parseDate(day.date), kind: day.kind, name: day.kind === 'ordinary' ? null : day.name.trim() })),
    hours: form.changesHours ? { from: parseDate(form.from), until: form.until.trim() === '' ? null : parseDate(form.until), openings } : null,
  };
}
