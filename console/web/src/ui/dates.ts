// SPDX-License-Identifier: Apache-2.0
import { shallowRef } from 'vue';

const shape = { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const parts = shallowRef(new Intl.DateTimeFormat('en-GB', { ...shape, timeZone: 'Asia/Ho_Chi_Minh' }));

/** Officers read the province's wall clock wherever their browser stands. */
export function showZone(timeZone: string): void {
  parts.value = new Intl.DateTimeFormat('en-GB', { ...shape, timeZone });
}

function read(instant: string | number): Record<string, string> {
  return Object.fromEntries(parts.value.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
}

/** `13/06/2023 16:30` */
export function dateTime(instant: string | number | null | undefined): string {
  if (instant === null || instant === undefined) return '';
  const p = read(instant);
  return `${p.day}/${p.month}/${p.year} ${p.hour}:${p.minute}`;
}

/** `16:30` on the same day, `13/06 16:30` otherwise: for rows that are read at a glance. */
export function shortTime(instant: string, now: number): string {
  const p = read(instant);
  const today = read(now);
  const sameDay = p.day === today.day && p.month === today.month && p.year === today.year;
  return sameDay ? `${p.hour}:${p.minute}` : `${p.day}/${p.month}${p.year === today.year ? '' : `/${p.year}`} ${p.hour}:${p.minute}`;
}

/** A local ISO date as people write it: `13/06/2023`. */
export function localDate(iso: string | null | undefined): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  return match ? `${match[3]}/${match[2]}/${match[1]}` : '';
}

function isRealDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** ISO date of what somebody typed as dd/MM/yyyy; null when it is no date. */
export function parseDate(typed: string): string | null {
  const match = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(typed);
  if (!match) return null;
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (!isRealDate(year, month, day)) return null;
  return `${match[3]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The instant at which the province's clocks show what somebody typed as dd/MM/yyyy HH:mm; null when it is no time. */
export function instantOf(typed: string): string | null {
  const local = parseDateTime(typed);
  if (local === null) return null;
  const guess = Date.parse(`${local}:00Z`);
  const p = read(guess);
  const shown = Date.parse(`${p.year}-${p.month}-${p.day}T${p.hour}:${p.minute}:00Z`);
  return new Date(guess - (shown - guess)).toISOString();
}

/** ISO local date-time of dd/MM/yyyy HH:mm; null when it is none. */
export function parseDateTime(typed: string): string | null {
  const match = /^\s*(\S+)\s+(\d{1,2})[:h](\d{2})\s*$/.exec(typed);
  const date = match ? parseDate(match[1] ?? '') : null;
  if (!match || date === null || Number(match[2]) > 23 || Number(match[3]) > 59) return null;
  return `${date}T${(match[2] ?? '').padStart(2, '0')}:${match[3]}`;
}
