// SPDX-License-Identifier: Apache-2.0
import { beforeEach, expect, test } from 'vitest';
import type { AfterReply, CaseFile, Move } from '../src/api/types.ts';
import AftermathSection from '../src/cases/AftermathSection.vue';
import MoveDialog from '../src/moves/MoveDialog.vue';
import { caseAt, serve, settle, show } from './support/console.ts';

let desk: ReturnType<typeof serve>;
beforeEach(() => {
  desk = serve();
});

const move = (name: string): Move => ({ name, label: name, allowed: true, article: 'khoản 1 Điều 16', why: null });
const sent = () => desk.state.calls.filter((call: { method: string }) => call.method === 'POST') as { path: string; body: Record<string, unknown> }[];

function said(...interactions: Partial<AfterReply>[]): CaseFile {
  const file = caseAt(desk, 'published');
  const whole = interactions.map((one, index) => ({ number: index + 1, receivedAt: '2023-06-15T01:00:00Z', text: 'Chị Bưởi hỏi: vá đoạn nào?', state: 'with-centre', stateName: 'Trung tâm đang xem xét', judged: null, answer: null, looked: null, shown: null, ...one }));
  return { ...file, aftermath: { ...file.aftermath, interactions: whole } };
}

const answered = { state: 'answered', stateName: 'Đã trả lời', answer: { text: 'Đoạn trước chợ.', agency: { code: 'SGTVT', name: 'Sở Giao thông vận tải' }, at: '2023-06-16T01:00:00Z' } };

test('a reply is forwarded, or set aside with a ground and a reason', async () => {
  const dialog = show(MoveDialog, { file: said({}), move: move('moderate') });
  expect(dialog.text()).toContain('vá đoạn nào?');
  expect(dialog.findAll('input[name=moderate-act]').map((input) => input.attributes('value'))).toEqual(['FORWARD', 'SET_ASIDE']);
  await dialog.find('input[value=SET_ASIDE]').setValue(true);
  await dialog.find('form').trigger('submit');
  await settle();
  expect(dialog.text()).toContain('Cần chọn căn cứ.');
  expect(dialog.text()).toContain('Cần ghi lý do.');
  expect(sent()).toEqual([]);
  await dialog.find('input[value=FORWARD]').setValue(true);
  await dialog.find('form').trigger('submit');
  await settle();
  expect(sent()[0]?.path).toMatch(/moderate$/);
  expect(sent()[0]?.body).toEqual({ interaction: 1, act: 'FORWARD' });
});

test('what the public will read does not begin with the words of the citizen', async () => {
  const dialog = show(MoveDialog, { file: said({}, answered), move: move('moderate') });
  const which = dialog.findAll('input[name=moderate-which]');
  await which[1]?.trigger('change');
  const [question, answer] = dialog.findAll('textarea').map((field) => field.element as HTMLTextAreaElement);
  expect(question?.value).toBe('');
  expect(answer?.value).toBe('Đoạn trước chợ.');
  await dialog.find('form').trigger('submit');
  await settle();
  expect(dialog.text()).toContain('Cần ghi nội dung được công khai.');
  expect(sent()).toEqual([]);
  await dialog.findAll('textarea')[0]?.setValue('Vá đoạn nào?');
  await dialog.find('form').trigger('submit');
  await settle();
  expect(sent()[0]?.body).toEqual({ interaction: 2, act: 'SHOW', question: 'Vá đoạn nào?', answer: 'Đoạn trước chợ.' });
});

test('the comment of a rating is moderated without a number', async () => {
  const file = caseAt(desk, 'published');
  file.aftermath.comment = { waits: true, looked: null, shown: null };
  const dialog = show(MoveDialog, { file, move: move('moderate') });
  expect(dialog.text()).toContain('Cảm ơn, sửa nhanh.');
  await dialog.findAll('textarea')[0]?.setValue('Sửa nhanh');
  await dialog.find('form').trigger('submit');
  await settle();
  expect(sent()[0]?.body).toEqual({ act: 'SHOW', question: 'Sửa nhanh' });
});

test('the agency answers the question that waits', async () => {
  const dialog = show(MoveDialog, { file: said({ state: 'set-aside' }, { state: 'with-agency', text: 'Bao giờ xong?' }), move: move('clarify') });
  expect(dialog.text()).toContain('Bao giờ xong?');
  await dialog.find('textarea').setValue('Ngày 12/6.');
  await dialog.find('form').trigger('submit');
  await settle();
  expect(sent()[0]?.body).toEqual({ interaction: 2, text: 'Ngày 12/6.' });
});

test('a later report that is suggested brings its kind with it', async () => {
  const dialog = show(MoveDialog, { file: said(), move: move('link-follow-up') });
  await settle();
  await dialog.find('input[name=link-report]').trigger('change');
  await dialog.find('form').trigger('submit');
  await settle();
  expect(sent()[0]?.body).toEqual({ report: 'ST-2026-7000009', kind: 'RECURRENCE' });
});

test('a mark of quality is chosen and reasoned', async () => {
  const dialog = show(MoveDialog, { file: said(), move: move('mark-quality') });
  await dialog.find('form').trigger('submit');
  await settle();
  expect(dialog.text()).toContain('Cần chọn đảm bảo hay chưa.');
  await dialog.findAll('select').at(-1)?.setValue('no');
  await dialog.find('textarea').setValue('Chưa nêu biện pháp');
  await dialog.find('form').trigger('submit');
  await settle();
  expect(sent()[0]?.body).toEqual({ assignment: 1, meets: false, reason: 'Chưa nêu biện pháp' });
});

test('the case shows what was said and what became of it', () => {
  const section = show(AftermathSection, { file: said({ ...answered, looked: { act: 'HIDE', actName: 'Không công khai', at: '2023-06-17T01:00:00Z', ground: 'Có thông tin cá nhân', article: 'khoản 5 Điều 4', reason: 'Có tên' } }) });
  expect(section.text()).toContain('Đoạn trước chợ.');
  expect(section.text()).toContain('Không công khai: Có thông tin cá nhân – Có tên');
  expect(section.text()).toContain('khoản 5 Điều 4');
});
