// SPDX-License-Identifier: Apache-2.0
import { beforeEach, expect, test } from 'vitest';
import type { Assignment, CaseFile, Extension, Move } from '../src/api/types.ts';
import AssignmentSection from '../src/cases/AssignmentSection.vue';
import { countdown } from '../src/cases/countdown.ts';
import MoveDialog from '../src/moves/MoveDialog.vue';
import { caseAt, serve, settle, show } from './support/console.ts';

let desk: ReturnType<typeof serve>;
beforeEach(() => {
  desk = serve();
});

const move = (name: string): Move => ({ name, label: name, allowed: true, article: 'khoản 2 Điều 14', why: null });
const sent = () => desk.state.calls.filter((call: { method: string }) => call.method === 'POST') as { path: string; body: Record<string, unknown> }[];
const housing = { code: 'SXD', name: 'Sở Xây dựng' };
const power = { code: 'DLST', name: 'Công ty Điện lực Sóc Trăng' };

function share(number: number, agency: { code: string; name: string }, more: Partial<Assignment>): Assignment {
  return { number, agency, kind: 'COORDINATING', under: { code: 'SGTVT', name: 'Sở Giao thông vận tải' }, stage: 'handling', stageName: 'Đang xử lý', receivedAt: '2023-06-06T09:00:00Z', own: false, note: 'Kính đề nghị kiểm tra', proposed: [], resolution: null, extensions: [], returned: null, ...more };
}

const answered = (text: string) => ({ text, agency: housing, number: null, signer: null, submittedAt: '2023-06-08T09:00:00Z', approvedAt: '2023-06-08T10:00:00Z' });

function several(...others: Assignment[]): CaseFile {
  const file = caseAt(desk, 'handling');
  return { ...file, assignments: [...file.assignments, ...others] };
}

test('forwarding starts from what the Centre proposed and leaves out who is asked already', async () => {
  const file = several(share(2, power, {}));
  const lead = file.assignments[0] as Assignment;
  file.assignments[0] = { ...lead, proposed: [housing, power] };
  const dialog = show(MoveDialog, { file, move: move('forward') });
  expect(dialog.findAll('.picker-suggested label').map((label) => label.text())).toEqual(['Sở Xây dựng']);
  await dialog.find('.picker-suggested input').setValue(false);
  await dialog.find('form').trigger('submit');
  await settle();
  expect(dialog.text()).toContain('Cần chọn ít nhất một cơ quan phối hợp.');
  expect(sent()).toEqual([]);
  await dialog.find('.picker-suggested input').setValue(true);
  expect(dialog.text()).not.toContain('Cần chọn ít nhất một cơ quan phối hợp.');
  await dialog.find('textarea').setValue('Kính đề nghị kiểm tra vỉa hè');
  await dialog.find('form').trigger('submit');
  await settle();
  expect(sent()[0]?.body).toEqual({ coordinating: ['SXD'], note: 'Kính đề nghị kiểm tra vỉa hè' });
});

test('a notice of extension takes its dates as people write them', async () => {
  const dialog = show(MoveDialog, { file: several(), move: move('notify-extension') });
  await dialog.find('form').trigger('submit');
  await settle();
  await dialog.find('#field-document-number').setValue('45');
  expect(dialog.find('#field-document-number-fault').exists(), 'mended').toBe(false);
  expect(dialog.find('#field-document-date-fault').exists(), 'still open').toBe(true);
  const fields = { 'field-document-number': '45/SGTVT', 'field-document-date': '12/06/2023', 'field-committedBy': '31/02/2023' };
  for (const [id, value] of Object.entries(fields)) await dialog.find(`#${id}`).setValue(value);
  await dialog.find('select').setValue('COMPLEX');
  await dialog.find('form').trigger('submit');
  await settle();
  expect(dialog.find('#field-committedBy-fault').text()).toContain('ngày/tháng/năm');
  await dialog.find('#field-committedBy').setValue('20/06/2023');
  await dialog.find('form').trigger('submit');
  await settle();
  expect(sent()[0]?.body).toEqual({ document: { number: '45/SGTVT', date: '2023-06-12' }, committedBy: '2023-06-20', reason: 'COMPLEX' });
});

test('the Centre records the notice that waits by one click', async () => {
  const notice: Extension = { document: '45/SGTVT', documentDate: '2023-06-12', signer: null, committedBy: '2023-06-20', reason: 'COMPLEX', reasonName: 'Vụ việc phức tạp', explanation: null, notifiedAt: '2023-06-12T02:00:00Z', recordedAt: null, recordedBy: null };
  const file = several(share(2, housing, { extensions: [{ ...notice, committedBy: '2023-06-10', recordedAt: '2023-06-09T02:00:00Z' }, notice] }));
  const dialog = show(MoveDialog, { file, move: move('extend') });
  expect(dialog.text()).toContain('Sở Xây dựng');
  expect(dialog.text()).toContain('20/06/2023');
  await dialog.find('form').trigger('submit');
  await settle();
  expect(sent()[0]?.body).toEqual({ assignment: 2, committedBy: '2023-06-20' });
});

test('the lead sees each part, what is missing too, and inserts what was approved', async () => {
  const file = several(share(2, housing, { stage: 'approved', resolution: answered('Đã lát lại vỉa hè.') }), share(3, power, {}), share(4, { code: 'SYT', name: 'Sở Y tế' }, { stage: 'returned' }));
  const dialog = show(MoveDialog, { file, move: move('submit-resolution') });
  expect(dialog.findAll('.parts li').map((part) => part.find('.share-head').text())).toEqual(['Sở Xây dựng✓ đã gửi', 'Công ty Điện lực Sóc Trăng▲ chưa có kết quả']);
  await dialog.find('.parts button').trigger('click');
  expect((dialog.find('#field-text').element as HTMLTextAreaElement).value).toBe('Sở Xây dựng: Đã lát lại vỉa hè.\nCông ty Điện lực Sóc Trăng: chưa có kết quả phối hợp.');
});

test('a coordinating agency writes no letter, and approves and returns to the lead', () => {
  const file = several(share(2, housing, { own: true, resolution: answered('Đã lát lại vỉa hè.') }));
  file.assignments[0] = { ...(file.assignments[0] as Assignment), own: false };
  const writing = show(MoveDialog, { file, move: move('submit-resolution') });
  expect(writing.find('.paper').exists()).toBe(false);
  expect(writing.text()).toContain('Kính đề nghị kiểm tra');
  const approving = show(MoveDialog, { file, move: move('approve') });
  expect(approving.find('iframe').exists()).toBe(false);
  expect(approving.text()).toContain('gửi ngay cho cơ quan xử lý chính');
  expect(show(MoveDialog, { file, move: move('return-wrong-authority') }).text()).toContain('trả về cơ quan xử lý chính');
});

test('a disagreement needs the positions of two agencies', async () => {
  const dialog = show(MoveDialog, { file: several(share(2, housing, {})), move: move('dispute') });
  const areas = dialog.findAll('textarea');
  await areas[0]?.setValue('Sở Xây dựng quản lý');
  await dialog.find('form').trigger('submit');
  await settle();
  expect(sent()).toEqual([]);
  await areas[1]?.setValue('Sở Giao thông vận tải quản lý');
  await dialog.find('form').trigger('submit');
  await settle();
  expect(sent()[0]?.body).toEqual({ kind: 'DISAGREEMENT', positions: [{ agency: 'SGTVT', text: 'Sở Xây dựng quản lý' }, { agency: 'SXD', text: 'Sở Giao thông vận tải quản lý' }] });
});

test('a window is used or closes and is never late', () => {
  const limit = { dueAt: '2023-06-06T17:00:00Z', overdue: false, window: true };
  expect(countdown(limit, Date.parse('2023-06-06T16:30:00Z'))).toEqual({ urgency: 'calm', key: 'left-minutes', values: { minutes: 30 } });
  expect(countdown(limit, Date.parse('2023-06-06T17:00:00Z'))).toEqual({ urgency: 'closed', key: 'window-closed', values: {} });
  expect(countdown({ ...limit, stoppedAt: '2023-06-08T17:00:00Z' }, Date.parse('2023-06-09T00:00:00Z')).key).toBe('window-used');
});

test('the shares say who is asked by whom and where a returned one should go', () => {
  const file = several(share(2, housing, { stage: 'returned', stageName: 'Đã chuyển trả', returned: { at: '2023-06-08T02:00:00Z', reason: 'Không thuộc thẩm quyền', rightAgency: power, late: true } }));
  const section = show(AssignmentSection, { file });
  expect(section.text()).toContain('theo đề nghị của Sở Giao thông vận tải');
  expect(section.text()).toContain('Công ty Điện lực Sóc Trăng');
  expect(section.text()).toContain('chuyển trả muộn');
});
