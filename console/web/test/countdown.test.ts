// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { countdown } from '../src/cases/countdown.ts';
import { dateTime, parseDate, parseDateTime } from '../src/ui/dates.ts';

const due = '2023-06-12T03:30:00Z';
const at = (instant: string) => countdown({ dueAt: due, overdue: false }, Date.parse(instant));

test('is calm until two hours before, amber then, late from the due instant on', () => {
  expect(at('2023-06-12T01:30:00.000Z').urgency).toBe('calm');
  expect(at('2023-06-12T01:30:00.001Z').urgency).toBe('soon');
  expect(at('2023-06-12T03:29:59.999Z')).toEqual({ urgency: 'soon', key: 'left-minutes', values: { minutes: 0 } });
  expect(at('2023-06-12T03:30:00.000Z').urgency).toBe('late');
  expect(at('2023-06-12T05:45:00Z')).toEqual({ urgency: 'late', key: 'late-hours', values: { hours: 2, minutes: 15 } });
});

test("believes the server that a limit is overdue, whatever this page's clock says", () => {
  expect(countdown({ dueAt: due, overdue: true }, Date.parse('2023-06-11T00:00:00Z')).urgency).toBe('late');
});

test('does not count while it is paused or done', () => {
  const late = Date.parse('2030-01-01T00:00:00Z');
  expect(countdown({ dueAt: null, overdue: false, paused: true }, late).urgency).toBe('paused');
  expect(countdown({ dueAt: due, overdue: false, stoppedAt: '2023-06-12T01:00:00Z' }, late).urgency).toBe('over');
});

test("shows the province's wall clock and reads what people type", () => {
  expect(dateTime('2023-06-09T17:30:00Z')).toBe('10/06/2023 00:30');
  expect(parseDate('5/6/2023')).toBe('2023-06-05');
  expect(parseDate('31/02/2023')).toBeNull();
  expect(parseDateTime('09/06/2023 16:30')).toBe('2023-06-09T16:30');
  expect(parseDateTime('09/06/2023 24:10')).toBeNull();
});
