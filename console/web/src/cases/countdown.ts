// SPDX-License-Identifier: Apache-2.0

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const soon = 2 * hour;

export type Urgency = 'late' | 'soon' | 'calm' | 'paused' | 'over' | 'closed';
export interface Countdown { urgency: Urgency; key: string; values: Record<string, number> }

interface Ticking { dueAt: string | null; overdue: boolean; paused?: boolean; stoppedAt?: string | null; window?: boolean }

function span(milliseconds: number): { unit: string; values: Record<string, number> } {
  if (milliseconds >= 2 * day) return { unit: 'days', values: { days: Math.floor(milliseconds / day) } };
  if (milliseconds >= day) return { unit: 'day-hours', values: { days: 1, hours: Math.floor((milliseconds - day) / hour) } };
  if (milliseconds >= hour) {
    return { unit: 'hours', values: { hours: Math.floor(milliseconds / hour), minutes: Math.floor((milliseconds % hour) / minute) } };
  }
  return { unit: 'minutes', values: { minutes: Math.floor(milliseconds / minute) } };
}

/** A time in which one may act: it is used, or closes, and is never late. */
function open(limit: Ticking, now: number): Countdown {
  if (limit.stoppedAt) return { urgency: 'over', key: 'window-used', values: {} };
  const left = limit.dueAt === null ? 0 : Date.parse(limit.dueAt) - now;
  if (left <= 0) return { urgency: 'closed', key: 'window-closed', values: {} };
  const { unit, values } = span(left);
  return { urgency: 'calm', key: `left-${unit}`, values };
}

/**
 * What a running limit says at a moment. The server's word that it is overdue counts even while this page's clock says
 * otherwise; the due instant itself is already too late.
 */
export function countdown(limit: Ticking, now: number): Countdown {
  if (limit.window) return open(limit, now);
  if (limit.stoppedAt) return { urgency: 'over', key: limit.overdue ? 'over-late' : 'over', values: {} };
  if (limit.paused || limit.dueAt === null) return { urgency: 'paused', key: 'paused', values: {} };
  const left = Date.parse(limit.dueAt) - now;
  if (limit.overdue || left <= 0) {
    const { unit, values } = span(Math.max(0, -left));
    return { urgency: 'late', key: `late-${unit}`, values };
  }
  const { unit, values } = span(left);
  return { urgency: left < soon ? 'soon' : 'calm', key: `left-${unit}`, values };
}
