// SPDX-License-Identifier: Apache-2.0
import { beforeEach, expect, test } from 'vitest';
import type { CaseFile, Move } from '../src/api/types.ts';
import MoveBar from '../src/moves/MoveBar.vue';
import MoveDialog from '../src/moves/MoveDialog.vue';
import { clearDrafts, draftedMoves } from '../src/moves/drafts.ts';
import { caseAt, serve, settle, show } from './support/console.ts';

let desk: ReturnType<typeof serve>;
beforeEach(() => {
  desk = serve();
});

const moveOf = (file: CaseFile, name: string): Move => file.moves.find((move) => move.name === name) as Move;
const sent = () => desk.state.calls.filter((call: { method: string }) => call.method === 'POST') as { path: string; headers: Record<string, string>; body: Record<string, unknown> }[];
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('offers the moves that the server allows and says why it refuses the others', () => {
  const bar = show(MoveBar, { file: caseAt(desk, 'filed') });
  expect(bar.findAll('button').map((button) => button.text())).toEqual(['Nhận xử lý', 'Tiếp nhận', 'Phân loại', 'Từ chối tiếp nhận', 'Đề nghị bổ sung']);
  expect(bar.find('.refused').text()).toContain('Phản ánh phải được tiếp nhận trước.');
  expect(bar.find('.refused').text()).toContain('Điều 13');
});

test('does not send an acceptance while an item of the checklist is open', async () => {
  const file = caseAt(desk, 'filed');
  const dialog = show(MoveDialog, { file, move: moveOf(file, 'accept') });
  await dialog.find('form').trigger('submit');
  await settle();
  expect(dialog.text()).toContain('Cần đánh dấu: Có địa điểm cụ thể');
  expect(sent()).toEqual([]);

  for (const box of dialog.findAll('.check-row input[type=checkbox]').slice(0, 2)) await box.setValue(true);
  await dialog.find('.check-note input').setValue('Người phản ánh đã xác minh qua điện thoại');
  await dialog.find('form').trigger('submit');
  await settle();
  expect(sent()[0]?.path).toBe(`cases/${file.number}/accept`);
  expect(sent()[0]?.headers['if-match']).toBe('"3"');
  expect(sent()[0]?.headers['x-requested-with']).toBe('hientruong');
  expect(sent()[0]?.body).toEqual({ items: [{ id: 'place', ok: true }, { id: 'content', ok: true }, { id: 'citizen-id', ok: false, note: 'Người phản ánh đã xác minh qua điện thoại' }] });
  expect(dialog.emitted('close')).toHaveLength(1);
});

test('keeps what was typed until the server has taken it', async () => {
  const file = caseAt(desk, 'accepted');
  const first = show(MoveDialog, { file, move: moveOf(file, 'normalise') });
  await first.find('textarea').setValue('Nắp cống bị mất');
  first.unmount();
  expect(draftedMoves('hoa.le', file.number)).toEqual(['normalise']);

  const second = show(MoveDialog, { file, move: moveOf(file, 'normalise') });
  expect((second.find('textarea').element as HTMLTextAreaElement).value).toBe('Nắp cống bị mất');
  expect(second.text()).toContain('Đã mở lại bản nháp');
  await second.find('form').trigger('submit');
  await settle();
  expect(sent()[0]?.body).toEqual({ text: 'Nắp cống bị mất' });
  expect(draftedMoves('hoa.le', file.number)).toEqual([]);
});

test('signing out takes the drafts of that account and of nobody else', async () => {
  const file = caseAt(desk, 'accepted');
  const dialog = show(MoveDialog, { file, move: moveOf(file, 'normalise') });
  await dialog.find('textarea').setValue('một bản nháp');
  await pause(450);
  clearDrafts('binh.tran');
  expect(draftedMoves('hoa.le', file.number)).toEqual(['normalise']);
  clearDrafts('hoa.le');
  expect(draftedMoves('hoa.le', file.number)).toEqual([]);
  dialog.unmount();
});

test('shows the faults of a refused text at its field and loses none of it', async () => {
  const file = caseAt(desk, 'handling');
  const dialog = show(MoveDialog, { file, move: moveOf(file, 'submit-resolution') });
  const long = 'a'.repeat(5001);
  await dialog.find('#field-text').setValue(long);
  await dialog.find('form').trigger('submit');
  await settle();
  expect(dialog.find('#field-text-fault').text()).toContain('Dài quá 5.000 ký tự.');
  expect(dialog.find('#field-text').attributes('aria-invalid')).toBe('true');
  expect((dialog.find('#field-text').element as HTMLTextAreaElement).value).toBe(long);
  expect(dialog.emitted('close')).toBeUndefined();
  await dialog.find('#field-text').setValue('ngắn lại');
  expect(dialog.find('#field-text-fault').exists()).toBe(false);
});

test('a case that changed meanwhile is refused, then sent with the version that the officer has seen', async () => {
  const file = caseAt(desk, 'accepted');
  const dialog = show(MoveDialog, { file, move: moveOf(file, 'normalise') });
  await dialog.find('textarea').setValue('Nắp cống bị mất.');
  const stored = desk.state.cases.find((item: { number: string }) => item.number === file.number) as { version: number };
  stored.version = 4;
  await dialog.find('form').trigger('submit');
  await settle();
  expect(dialog.text()).toContain('Hồ sơ đã thay đổi từ lúc quý ông/bà xem.');
  expect((dialog.find('textarea').element as HTMLTextAreaElement).value).toBe('Nắp cống bị mất.');

  await dialog.setProps({ file: caseAt(desk, 'accepted') });
  expect(dialog.text()).toContain('Hồ sơ vừa có thay đổi.');
  await dialog.find('.notice-news button').trigger('click');
  await dialog.find('form').trigger('submit');
  await settle();
  expect(sent().at(-1)?.headers['if-match']).toBe('"4"');
  expect(dialog.emitted('close')).toHaveLength(1);
});

test('a move that is sent again keeps its key, so that it is made once, and another text has another', async () => {
  const file = caseAt(desk, 'accepted');
  const dialog = show(MoveDialog, { file, move: moveOf(file, 'normalise') });
  const stored = desk.state.cases.find((item: { number: string }) => item.number === file.number) as { version: number };
  stored.version = 4; // each of these is refused
  for (const text of ['Nắp cống bị mất.', 'Nắp cống bị mất.', 'Nắp cống bị mất, gần trường học.']) {
    await dialog.find('textarea').setValue(text);
    await dialog.find('form').trigger('submit');
    await settle();
  }
  const keys = sent().map((call) => call.headers['idempotency-key']);
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).toMatch(/^[0-9a-f]{32}$/);
  expect(keys[2]).not.toBe(keys[0]);
});

test('a move that the stage no longer allows names its article and what can be done instead', async () => {
  const file = caseAt(desk, 'handling');
  const dialog = show(MoveDialog, { file, move: moveOf(file, 'submit-resolution') });
  await dialog.find('#field-text').setValue('Đã dặm vá.');
  Object.assign(desk.state.cases.find((item: { number: string }) => item.number === file.number) as object, { stage: 'awaiting-approval' });
  await dialog.find('form').trigger('submit');
  await settle();
  expect(dialog.find('[role=alert]').text()).toContain('Phê duyệt');
  expect((dialog.find('#field-text').element as HTMLTextAreaElement).value).toBe('Đã dặm vá.');
});

test('publishing starts from the normalised text with no photo, and shows the public page before it is sent', async () => {
  const file = caseAt(desk, 'approved');
  const dialog = show(MoveDialog, { file, move: moveOf(file, 'publish') });
  expect((dialog.find('#field-text').element as HTMLTextAreaElement).value).toBe('Ổ gà rất to trên đường Trần Hưng Đạo, xe máy té hoài, đề nghị sửa gấp');
  expect(dialog.findAll('.shots input').filter((box) => (box.element as HTMLInputElement).checked)).toEqual([]);
  await dialog.findAll('.shots input')[2]?.setValue(true);
  await dialog.find('form').trigger('submit');
  await settle();
  const page = dialog.find('iframe');
  expect(page.attributes('sandbox')).toBe('');
  expect(page.attributes('srcdoc')).toContain('<p>Ổ gà rất to trên đường Trần Hưng Đạo');
  expect(sent().map((call) => call.path)).toEqual(['/plugins/portal/page']);
  expect(sent()[0]?.body).toMatchObject({ number: file.number, photos: ['3'] });
  await dialog.find('form').trigger('submit');
  await settle();
  expect(dialog.text(), 'a person looks at each part').toContain('Cần kiểm tra và đánh dấu từng phần');
  expect(sent()).toHaveLength(1);
  for (const box of dialog.findAll('fieldset input[type=checkbox]')) await box.setValue(true);
  await dialog.find('form').trigger('submit');
  await settle();
  expect(sent()[1]?.path).toBe(`cases/${file.number}/publish`);
  expect(sent()[1]?.body).toMatchObject({ place: 'Phường 5', photos: ['3'], checked: ['text', 'place', 'answer', 'photos'] });
});

test('says that there is no preview where no channel shows the public page, and why one was not drawn', async () => {
  const file = caseAt(desk, 'approved');
  desk.state.channels = [];
  const alone = show(MoveDialog, { file, move: moveOf(file, 'publish') });
  await alone.find('form').trigger('submit');
  await settle();
  expect(alone.find('iframe').exists()).toBe(false);
  expect(alone.find('[role=alert]').text()).toContain('Không có bản xem trước');
  alone.unmount();

  desk.state.channels = ['portal'];
  Object.assign(desk.state.cases.find((item: { number: string }) => item.number === file.number) as object, { stage: 'published' });
  const late = show(MoveDialog, { file, move: moveOf(file, 'publish') });
  await late.find('form').trigger('submit');
  await settle();
  expect(late.find('iframe').exists()).toBe(false);
  expect(late.find('[role=alert]').text()).toContain('Phản ánh đã được công khai.');
});
