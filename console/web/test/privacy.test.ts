// SPDX-License-Identifier: Apache-2.0
import { beforeEach, expect, test } from 'vitest';
import type { CaseFile, Move } from '../src/api/types.ts';
import PrivacySection from '../src/cases/PrivacySection.vue';
import ReporterSection from '../src/cases/ReporterSection.vue';
import MoveDialog from '../src/moves/MoveDialog.vue';
import { caseAt, serve, settle, show } from './support/console.ts';

let desk: ReturnType<typeof serve>;
beforeEach(() => {
  desk = serve();
});

const move = (name: string): Move => ({ name, label: name, allowed: true, article: 'khoản 3 Điều 15', why: null });
const sent = () => desk.state.calls.filter((call: { method: string }) => call.method === 'POST') as { path: string; body: Record<string, unknown> }[];

async function send(file: CaseFile, name: string, fields: Record<string, string>): Promise<string> {
  const dialog = show(MoveDialog, { file, move: move(name) });
  await dialog.find('form').trigger('submit');
  await settle();
  const said = dialog.text();
  for (const [id, value] of Object.entries(fields)) await dialog.find(`#${id}`).setValue(value);
  await dialog.find('form').trigger('submit');
  await settle();
  dialog.unmount();
  return said;
}

test('a request for confidentiality says by which way it came, and that it cannot be taken back', async () => {
  const said = await send(caseAt(desk, 'handling'), 'request-confidentiality', { 'field-method': 'PHONE', 'field-note': 'Gọi lúc 9 giờ' });
  expect(said).toContain('không rút lại được');
  expect(said).toContain('Cần chọn người phản ánh nói qua cách nào.');
  expect(sent().map((call) => call.body)).toEqual([{ method: 'PHONE', note: 'Gọi lúc 9 giờ' }]);
});

test('a private answer starts from the resolution', async () => {
  const dialog = show(MoveDialog, { file: caseAt(desk, 'approved'), move: move('answer-privately') });
  await dialog.find('form').trigger('submit');
  await settle();
  expect(sent()[0]?.body.answer).toContain('Sở đã dặm vá mặt đường');
});

test('a state secret is withheld under a document alone', async () => {
  const said = await send(caseAt(desk, 'accepted'), 'withhold-state-secret', { 'field-document-number': '9/MẬT', 'field-document-date': '12/06/2023' });
  expect(said).toContain('không khôi phục được');
  expect(sent().map((call) => call.body)).toEqual([{ document: { number: '9/MẬT', date: '2023-06-12' } }]);
});

test('a consent names whom it is for, or the public', async () => {
  const file = caseAt(desk, 'handling');
  await send(file, 'give-consent', { 'field-method': 'SMS' });
  await send(file, 'withdraw-consent', { 'field-purpose': 'PUBLISH_NAME', 'field-method': 'LETTER' });
  await send(file, 'ask-consent', { 'field-reason': 'Cần gặp tại hiện trường' });
  expect(sent().map((call) => call.body)).toEqual([
    { purpose: 'HANDLING', agency: 'SGTVT', method: 'SMS' },
    { purpose: 'PUBLISH_NAME', method: 'LETTER' },
    { reason: 'Cần gặp tại hiện trường' },
  ]);
});

test('the case says what is kept, and shows the reporter in clear to those alone who may', () => {
  const file = caseAt(desk, 'handling');
  const kept: CaseFile = { ...file, privacy: { ...file.privacy, confidential: true, requestedAt: '2023-06-06T02:00:00Z', reveals: false, consents: [{ purpose: 'handling', purposeName: 'Cho cơ quan biết', agency: { code: 'SGTVT', name: 'Sở Giao thông vận tải' }, state: 'withdrawn', stateName: 'Đã rút lại', at: '2023-06-06T02:00:00Z' }] } };
  const section = show(PrivacySection, { file: kept });
  expect(section.text()).toContain('Giữ bí mật');
  expect(section.text()).toContain('Cho cơ quan biết: Sở Giao thông vận tải · Đã rút lại');
  expect(show(ReporterSection, { file }).find('button').exists()).toBe(true);
  expect(show(ReporterSection, { file: kept }).find('button').exists()).toBe(false);
});
