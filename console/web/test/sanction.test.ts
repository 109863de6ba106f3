// SPDX-License-Identifier: Apache-2.0
import { beforeEach, expect, test } from 'vitest';
import type { CaseFile, Move, Violation } from '../src/api/types.ts';
import ConductSection from '../src/cases/ConductSection.vue';
import MoveDialog from '../src/moves/MoveDialog.vue';
import { caseAt, serve, settle, show } from './support/console.ts';

let desk: ReturnType<typeof serve>;
beforeEach(() => {
  desk = serve();
});

const move = (name: string): Move => ({ name, label: name, allowed: true, article: 'khoản 1 Điều 17', why: null });
const sent = () => desk.state.calls.filter((call: { method: string }) => call.method === 'POST') as { path: string; body: Record<string, unknown> }[];

const violation: Violation = { number: 1, kind: 'IMPROPER_WORDING', kindName: 'Câu từ không chuẩn mực', subject: 'REPORT', interaction: null, article: 'gạch đầu dòng 1 khoản 1 Điều 17', committedAt: '2026-06-01T01:00:00Z', state: 'PROPOSED', stateName: 'Chờ quyết định', evidence: 'Câu 2 thóa mạ', reason: null, objection: null };
const held = (one: Partial<Violation>): CaseFile => {
  const file = caseAt(desk, 'published');
  return { ...file, conduct: { ...file.conduct, violations: [{ ...violation, ...one }] } };
};

test('an officer proposes a violation by a kind of what it is in', async () => {
  const dialog = show(MoveDialog, { file: caseAt(desk, 'published'), move: move('propose-violation') });
  expect(dialog.findAll('option').map((option) => option.text())).not.toContain('Tương tác có câu từ không chuẩn mực (gạch đầu dòng 2 khoản 1 Điều 17)');
  await dialog.find('form').trigger('submit');
  await settle();
  expect(dialog.text()).toContain('Cần chọn loại vi phạm.');
  await dialog.find('select').setValue('IMPROPER_WORDING');
  await dialog.find('textarea').setValue('Câu 2 thóa mạ');
  await dialog.find('form').trigger('submit');
  await settle();
  expect(sent()[0]?.path).toMatch(/propose-violation$/);
  expect(sent()[0]?.body).toEqual({ kind: 'IMPROPER_WORDING', evidence: 'Câu 2 thóa mạ' });
});

test('the supervisor who confirms says whether the sender is verified', async () => {
  const dialog = show(MoveDialog, { file: held({}), move: move('decide-violation') });
  expect(dialog.text()).toContain('Câu 2 thóa mạ');
  await dialog.find('select').setValue('yes');
  await dialog.find('textarea').setValue('Đúng là thóa mạ');
  await dialog.find('form').trigger('submit');
  await settle();
  expect(dialog.text()).toContain('Cần chọn đã xác minh người gửi hay chưa.');
  await dialog.findAll('select')[1]?.setValue('no');
  await dialog.find('form').trigger('submit');
  await settle();
  expect(sent()[0]?.body).toEqual({ violation: 1, confirmed: true, senderVerified: false, reason: 'Đúng là thóa mạ' });
});

test('an objection is decided with its words in view', async () => {
  const file = held({ state: 'CONFIRMED', objection: { filedAt: '2026-06-02T01:00:00Z', text: 'Tôi chỉ bức xúc', state: 'waits', stateName: 'Đang chờ giải quyết', answer: null } });
  const dialog = show(MoveDialog, { file, move: move('decide-objection') });
  expect(dialog.text()).toContain('Tôi chỉ bức xúc');
  await dialog.find('select').setValue('yes');
  await dialog.find('textarea').setValue('Đã xem lại');
  await dialog.find('form').trigger('submit');
  await settle();
  expect(sent()[0]?.body).toEqual({ violation: 1, upheld: true, reason: 'Đã xem lại' });
  expect(show(ConductSection, { file }).text()).toContain('Đang chờ giải quyết');
});

test('what is marked as untrue is handed over by a document', async () => {
  const file = caseAt(desk, 'published');
  file.conduct = { ...file.conduct, abuse: { kind: 'UNTRUE', kindName: 'Thông tin sai sự thật', article: 'khoản 2 Điều 30', markedAt: '2026-06-01T01:00:00Z', evidence: 'Hiện trường không có', handedOver: null, outcome: null } };
  const dialog = show(MoveDialog, { file, move: move('hand-over-abuse') });
  expect(dialog.text()).toContain('Hiện trường không có');
  await dialog.find('textarea').setValue('Công an tỉnh');
  const [number, date] = dialog.findAll('input');
  await number?.setValue('12/TTGS');
  await date?.setValue('02/06/2026');
  await dialog.find('form').trigger('submit');
  await settle();
  expect(sent()[0]?.body).toEqual({ authority: 'Công an tỉnh', document: { number: '12/TTGS', date: '2026-06-02' } });
});
