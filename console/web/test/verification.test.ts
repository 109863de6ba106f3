// SPDX-License-Identifier: Apache-2.0
import { beforeEach, expect, test } from 'vitest';
import type { CaseFile, Move } from '../src/api/types.ts';
import VerificationSection from '../src/cases/VerificationSection.vue';
import MoveDialog from '../src/moves/MoveDialog.vue';
import { caseAt, serve, settle, show } from './support/console.ts';

let desk: ReturnType<typeof serve>;
beforeEach(() => {
  desk = serve();
});

const moveOf = (file: CaseFile, name: string): Move => file.moves.find((move) => move.name === name) as Move;
const sent = () => desk.state.calls.filter((call: { method: string }) => call.method === 'POST') as { path: string; body: Record<string, unknown> }[];

test('declines on every ground that is ticked, in the order of the procedure, with what each asks for', async () => {
  const file = caseAt(desk, 'filed');
  const dialog = show(MoveDialog, { file, move: moveOf(file, 'decline') });
  await dialog.find('form').trigger('submit');
  await settle();
  expect(dialog.text()).toContain('Cần đánh dấu ít nhất một lý do.');

  const boxes = dialog.findAll('.check-row input[type=checkbox]');
  for (const box of [boxes[3], boxes[2], boxes[1]]) await box?.setValue(true);
  expect(dialog.text()).toContain('Người phản ánh sẽ đọc: “Xin gửi lại (R4)”');
  await dialog.find('form').trigger('submit');
  await settle();
  for (const missing of ['Cần chọn tệp không đạt.', 'Cần ghi văn bản pháp luật và điều khoản.']) expect(dialog.text()).toContain(missing);
  expect(sent()).toEqual([]);

  await dialog.find('.check-note select').setValue('2');
  const [law, duplicate] = dialog.findAll('input:not([type=checkbox])');
  await law?.setValue('Điều 8 của một luật');
  expect((duplicate?.element as HTMLInputElement).value).toBe('ST-2023-0000007');
  await boxes[3]?.setValue(false);
  await dialog.find('form').trigger('submit');
  await settle();
  expect(sent()[0]?.path).toBe(`cases/${file.number}/decline`);
  expect(sent()[0]?.body).toEqual({ grounds: [{ ground: 'R4', file: '2' }, { ground: 'R6' }], duplicateOf: 'ST-2023-0000007' });
});

test('asks for a supplement only with the means by which the reporter was reached', async () => {
  const file = caseAt(desk, 'filed');
  const dialog = show(MoveDialog, { file, move: moveOf(file, 'request-supplement') });
  await dialog.find('textarea').setValue('Xin cho biết số nhà gần nhất.');
  await dialog.find('form').trigger('submit');
  await settle();
  expect(dialog.text()).toContain('Cần chọn cách liên hệ.');
  await dialog.find('select').setValue('SMS');
  await dialog.find('form').trigger('submit');
  await settle();
  expect(sent()[0]?.body).toEqual({ method: 'SMS', text: 'Xin cho biết số nhà gần nhất.', identity: false });
});

test('shows what was asked, answered late and declined, and that it can be opened again', () => {
  const file = caseAt(desk, 'filed');
  const declination = { declinedAt: file.filedAt, grounds: [{ code: 'R5', text: 'Không phản hồi', article: 'Điều 10, R5', guidance: 'Xin trả lời', file: null }], lapsed: true, lateReply: true, words: null };
  const section = show(VerificationSection, { file: { ...file, verification: { ...file.verification, declination, supplements: [{ text: 'Số 12', at: file.filedAt, late: true, by: null, files: ['1'] }] } } });
  for (const words of ['Không nghe máy', 'Không liên hệ được', 'Không phản hồi', 'Số 12', '1 tệp', 'Trả lời muộn', 'Người phản ánh gửi', 'bấm “Mở lại”', 'Nghi trùng', '97%']) expect(section.text()).toContain(words);
});
