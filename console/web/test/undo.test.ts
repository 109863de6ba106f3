// SPDX-License-Identifier: Apache-2.0
import { beforeEach, expect, test } from 'vitest';
import type { CaseFile, Move } from '../src/api/types.ts';
import MoveBar from '../src/moves/MoveBar.vue';
import MoveDialog from '../src/moves/MoveDialog.vue';
import { minutesLeft } from '../src/moves/undo.ts';
import { now } from '../src/ui/clock.ts';
import { caseAt, serve, settle, show } from './support/console.ts';

let desk: ReturnType<typeof serve>;
beforeEach(() => {
  desk = serve();
  now.value = Date.parse('2023-06-05T02:00:30Z');
});

const undo: Move = { name: 'correct', label: 'Hoàn tác thao tác vừa rồi', allowed: true, article: 'quy định của hệ thống', why: null };
const sent = () => desk.state.calls.filter((call: { method: string }) => call.method === 'POST') as { path: string; body: Record<string, unknown> }[];

function moved(own: boolean): CaseFile {
  const file = caseAt(desk, 'dispatched');
  return { ...file, undo: { event: 6, label: 'Chuyển cơ quan xử lý', until: '2023-06-05T02:10:00Z', own }, moves: [undo] };
}

test('an own move is offered to be undone as long as the minutes last', async () => {
  expect(minutesLeft(moved(true), now.value)).toBe(10);
  const bar = show(MoveBar, { file: moved(true) });
  expect(bar.find('button').text()).toContain('còn 10 phút');
  now.value = Date.parse('2023-06-05T02:10:00Z');
  expect(minutesLeft(moved(true), now.value)).toBe(0);
  await settle();
  expect(bar.find('button').text()).not.toContain('phút');
});

test('an own move is undone without a reason, what it was stands there', async () => {
  const dialog = show(MoveDialog, { file: moved(true), move: undo });
  expect(dialog.text()).toContain('Chuyển cơ quan xử lý');
  expect(dialog.find('textarea').exists()).toBe(false);
  await dialog.find('form').trigger('submit');
  await settle();
  expect(sent()[0]?.path).toMatch(/correct$/);
  expect(sent()[0]?.body).toEqual({ event: 6 });
});

test('the move of another is undone with a reason alone', async () => {
  const dialog = show(MoveDialog, { file: moved(false), move: undo });
  await dialog.find('form').trigger('submit');
  await settle();
  expect(dialog.text()).toContain('Cần ghi lý do đính chính.');
  expect(sent()).toEqual([]);
  await dialog.find('textarea').setValue('Chuyển nhầm cơ quan');
  await dialog.find('form').trigger('submit');
  await settle();
  expect(sent()[0]?.body).toEqual({ event: 6, reason: 'Chuyển nhầm cơ quan' });
});
