// SPDX-License-Identifier: Apache-2.0
import { beforeEach, expect, test } from 'vitest';
import type { CaseEvent, CaseFile, Course, Move, Session } from '../src/api/types.ts';
import { session } from '../src/app/session.ts';
import CourseSection from '../src/cases/CourseSection.vue';
import { steered } from '../src/cases/shares.ts';
import { verdict } from '../src/cases/slips.ts';
import { wordingBefore } from '../src/cases/wording.ts';
import TextSection from '../src/cases/TextSection.vue';
import { explained } from '../src/moves/dispatching.ts';
import MoveDialog from '../src/moves/MoveDialog.vue';
import { caseAt, serve, settle, show } from './support/console.ts';

let desk: ReturnType<typeof serve>;
beforeEach(() => {
  localStorage.clear();
  desk = serve();
});

const move = (name: string): Move => ({ name, label: name, allowed: true, article: 'Điều 13', why: null });
const sent = () => desk.state.calls.filter((call: { method: string }) => call.method === 'POST') as { path: string; body: Record<string, unknown> }[];
const roads = { code: 'SGTVT', name: 'Sở Giao thông vận tải' };
const housing = { code: 'SXD', name: 'Sở Xây dựng' };

function accepted(course: Partial<Course> = {}): CaseFile {
  const file = caseAt(desk, 'accepted');
  return { ...file, course: { ...file.course, ...course } };
}

const designation = { at: '2023-06-06T02:00:00Z', lead: housing, coordinating: [roads], number: '12/UBND', date: '2023-06-06', signer: 'Chủ tịch', binding: true };
const direction = { at: '2023-06-06T02:00:00Z', by: 'Sở Thông tin và Truyền thông', agency: housing, text: 'Giao Sở Xây dựng', settles: false };

test('a dispatch names one lead, those who may coordinate and those who follow', async () => {
  const dialog = show(MoveDialog, { file: accepted(), move: move('dispatch') });
  expect(dialog.text()).toContain('Thẩm quyền lĩnh vực Hạ tầng giao thông trên toàn tỉnh');
  await dialog.find('input[type=radio][value=SGTVT]').setValue(true);
  const [coordinating, watchers] = dialog.findAll('fieldset.picker').slice(1);
  await coordinating?.find('input[type=search]').setValue('xay dung');
  await new Promise((resolve) => setTimeout(resolve, 250));
  await settle();
  await coordinating?.find('input[type=checkbox][value=SXD]').setValue(true);
  await settle();
  expect((document.activeElement as HTMLInputElement).value, 'the focus goes where the box went').toBe('SXD');
  await watchers?.find('input[type=checkbox][value=STTTT]').setValue(true);
  await dialog.find('form').trigger('submit');
  await settle();
  expect(sent()[0]?.body).toEqual({ lead: 'SGTVT', proposedCoordinating: ['SXD'], watchers: ['STTTT'] });
});

test('who has no mandate is chosen with a reason only', async () => {
  const file = accepted();
  expect(explained({ lead: 'SGTVT' }, file)).toBe(false);
  expect(explained({ lead: 'DLST' }, file)).toBe(true);
  expect(explained({ lead: '' }, file)).toBe(false);
  expect(explained({ lead: 'SGTVT' }, accepted({ directions: [direction] }))).toBe(true);
  expect(explained({ lead: 'SXD' }, accepted({ directions: [direction] }))).toBe(false);
  expect(explained({ lead: 'SXD' }, accepted({ designation }))).toBe(false);
  const dialog = show(MoveDialog, { file: accepted({ directions: [direction] }), move: move('dispatch') });
  expect(dialog.text()).toContain('Giao Sở Xây dựng');
  await dialog.find('input[type=radio][value=SGTVT]').setValue(true);
  await dialog.find('form').trigger('submit');
  await settle();
  expect(dialog.find('#field-note-fault').exists()).toBe(true);
  expect(sent()).toEqual([]);
});

test('what the committee designated stands there with those whom its decision names', async () => {
  const dialog = show(MoveDialog, { file: accepted({ designation }), move: move('dispatch') });
  expect(dialog.text()).toContain('12/UBND');
  await dialog.find('form').trigger('submit');
  await settle();
  expect(sent()[0]?.body).toEqual({ lead: 'SXD', proposedCoordinating: ['SGTVT'], watchers: [] });
});

test('a designation has its document, number and date', async () => {
  const dialog = show(MoveDialog, { file: accepted(), move: move('designate') });
  await dialog.find('form').trigger('submit');
  await settle();
  for (const id of ['field-lead', 'field-document-number', 'field-document-date']) expect(dialog.find(`#${id}-fault`).exists(), id).toBe(true);
  await dialog.find('input[type=radio][value=SGTVT]').setValue(true);
  const number = dialog.find('#field-document-number');
  (number.element as HTMLElement).focus();
  for (const typed of ['1', '12', '12/UBND']) {
    await number.setValue(typed);
    await settle();
  }
  expect(document.activeElement?.id, 'faults that are left take no focus from who types').toBe('field-document-number');
  await dialog.find('#field-document-date').setValue('06/06/2023');
  await dialog.find('form').trigger('submit');
  await settle();
  expect(sent()[0]?.body).toEqual({ lead: 'SGTVT', coordinating: [], document: { number: '12/UBND', date: '2023-06-06' } });
});

test('only the committee directs without naming an agency, and only in a dispute', async () => {
  const disputed: CaseFile = { ...accepted(), disputes: [{ at: '2023-06-06T02:00:00Z', kind: 'DISAGREEMENT', kindName: 'x', positions: [], note: null, direction: null }] };
  const send = async (file: CaseFile) => {
    const dialog = show(MoveDialog, { file, move: move('direct') });
    await dialog.find('textarea').setValue('Giao thông chủ trì');
    await dialog.find('form').trigger('submit');
    await settle();
    dialog.unmount();
  };
  await send(disputed);
  expect(sent()).toEqual([]);
  session.value = { ...(session.value as Session), permissions: ['READ_ALL_CASES', 'SETTLE'] };
  await send(accepted());
  expect(sent()).toEqual([]);
  await send(disputed);
  expect(sent()[0]?.body).toEqual({ text: 'Giao thông chủ trì' });
});

test('a referral goes to an agency, or without basis for handling to an authority outside the list', async () => {
  const dialog = show(MoveDialog, { file: accepted(), move: move('refer') });
  await dialog.find('form').trigger('submit');
  await settle();
  expect(dialog.findAll('.field-fault').length).toBe(3);
  await dialog.find('input[value=FOLLOW_UP]').setValue(true);
  await dialog.find('#refer-outside').setValue(true);
  await dialog.find('#field-authority').setValue('Công an Phường 5');
  await dialog.find('#field-ground').setValue('Đã quá thời điểm xảy ra');
  await dialog.find('form').trigger('submit');
  await settle();
  expect(sent()[0]?.body).toEqual({ kind: 'FOLLOW_UP', authority: 'Công an Phường 5', ground: 'Đã quá thời điểm xảy ra' });
});

test('asking for direction and taking back need a reason', async () => {
  for (const name of ['request-direction', 'recall']) {
    const dialog = show(MoveDialog, { file: accepted(), move: move(name) });
    await dialog.find('form').trigger('submit');
    await settle();
    expect(dialog.find('#field-reason-fault').exists()).toBe(true);
    await dialog.find('#field-reason').setValue(' Chưa rõ cơ quan ');
    await dialog.find('form').trigger('submit');
    await settle();
    expect(sent().at(-1)).toMatchObject({ body: { reason: 'Chưa rõ cơ quan' } });
    dialog.unmount();
  }
});

test('the course of a case is shown with the quoted clause and its slips', () => {
  const file = accepted({ directions: [direction], slips: [{ event: 7, at: '2023-06-06T02:00:00Z', receiver: 'Sở Xây dựng', quotation: 'được xem là ý kiến chỉ đạo', article: 'khoản 2 Điều 13' }] });
  expect(steered(file)).toBe(true);
  expect(steered(accepted())).toBe(false);
  const section = show(CourseSection, { file });
  expect(section.text()).toContain('được xem là ý kiến chỉ đạo');
  expect(section.text()).toContain('khoản 2 Điều 13');
  expect(section.findAll('button').length).toBe(1);
});

test('a slip is good only while its history is whole and its code fits', () => {
  expect(verdict({ hash: 'a', intact: false, matches: true })).toBe('broken');
  expect(verdict({ hash: 'a', intact: true, matches: false })).toBe('mismatch');
  expect(verdict({ hash: 'a', intact: true, matches: true })).toBe('matches');
  expect(verdict({ hash: 'a', intact: true, matches: null })).toBe('intact');
});

test('who sees no personal data reads that the original is withheld, and has no move', async () => {
  const file = caseAt(desk, 'handling');
  const nameless: CaseFile = { ...file, original: { ...file.original, text: '' }, moves: [] };
  const section = show(TextSection, { file: nameless });
  expect(section.findAll('.segments button').length).toBe(0);
  expect(section.text()).toContain('Bản gốc có thể chứa thông tin cá nhân');
  const unwritten = show(TextSection, { file: { ...nameless, normalised: null } });
  expect(unwritten.text()).toContain('chưa được Trung tâm chuẩn hóa');
});

test('the history shows what a wording changed, against the one before', () => {
  const said = (number: number, type: string, words: Record<string, string>): CaseEvent => ({ number, type, label: type, occurredAt: '2023-06-05T02:00:00Z', recordedAt: '2023-06-05T02:00:00Z', actor: null, hat: null, late: false, detail: null, words });
  const events = [said(1, 'report.filed', { original: 'O ga lon' }), said(2, 'text.normalised', { normalised: 'Ổ gà lớn' }), said(3, 'text.normalised', { normalised: 'Ổ gà lớn trước chợ' })];
  expect(wordingBefore(events, events[2] as CaseEvent)).toBe('Ổ gà lớn');
  expect(wordingBefore(events, events[1] as CaseEvent)).toBe('O ga lon');
  expect(wordingBefore(events, events[0] as CaseEvent)).toBeNull();
  expect(wordingBefore(events.slice(1), events[1] as CaseEvent)).toBeNull();
});
