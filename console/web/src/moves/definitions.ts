// SPDX-License-Identifier: Apache-2.0
import type { Component } from 'vue';
import type { Fault } from '../api/problem.ts';
import type { CaseFile } from '../api/types.ts';
import { normalisedText } from '../api/types.ts';
import { t } from '../ui/text.ts';
import { declineBody, declineFaults } from './decline.ts';
import { coordinates, ownShare } from '../cases/shares.ts';
import { missing, optional, text } from './entries.ts';
import AcceptForm from './forms/AcceptForm.vue';
import ApproveForm from './forms/ApproveForm.vue';
import ClassifyForm from './forms/ClassifyForm.vue';
import ContactForm from './forms/ContactForm.vue';
import DeclineForm from './forms/DeclineForm.vue';
import GenericForm from './forms/GenericForm.vue';
import NormaliseForm from './forms/NormaliseForm.vue';
import NoteForm from './forms/NoteForm.vue';
import NoticeForm from './forms/NoticeForm.vue';
import PublicPage from './forms/PublicPage.vue';
import PublishForm from './forms/PublishForm.vue';
import ResolutionForm from './forms/ResolutionForm.vue';
import RequestForm from './forms/RequestForm.vue';
import ReturnForm from './forms/ReturnForm.vue';
import SupplementForm from './forms/SupplementForm.vue';
import { aftermathMoves } from './aftermath.ts';
import { dispatchingMoves } from './dispatching.ts';
import { handlingMoves } from './handling.ts';
import { privacyMoves } from './privacy.ts';
import { sanctionMoves } from './sanction.ts';
import { supervisingMoves } from './undo.ts';
import { publicParts, publishBody } from './publish.ts';

/** What an officer has entered; each form knows its own fields. */
export type Fields = Record<string, any>;

/** How a move is asked for. Whether it may be made, its name and its article come from the server alone. */
export interface MoveDefinition {
  form?: Component;
  /** shown after the form, before the move is sent */
  review?: Component;
  /** what is still to be done about what is shown there */
  reviewed?: (fields: Fields, file: CaseFile) => Fault[];
  size?: 'small' | 'large' | 'full';
  /** sent at once: easily undone by its opposite */
  immediate?: boolean;
  /** brings the case to its next stage: its button stands out */
  forward?: boolean;
  /** gives the case back to somebody */
  backward?: boolean;
  /** message that says what cannot be undone */
  warning?: string | ((file: CaseFile) => string);
  /** its fields are read from the server's API document */
  generic?: boolean;
  initial: (file: CaseFile) => Fields;
  check: (fields: Fields, file: CaseFile) => Fault[];
  body: (fields: Fields) => unknown;
}

const plain: MoveDefinition = { initial: () => ({}), check: () => [], body: () => ({}) };

interface Ticked { id: string; ok: boolean; note: string }

const definitions: Record<string, MoveDefinition> = {
  claim: { ...plain, immediate: true },
  release: { ...plain, immediate: true, backward: true },
  acknowledge: { ...plain, forward: true, warning: 'console.acknowledge.warning' },
  accept: {
    forward: true,
    form: AcceptForm,
    warning: 'console.accept.warning',
    size: 'large',
    initial: (file) => ({ items: file.checklist.map((item) => ({ id: item.id, ok: false, note: '' })) }),
    check: (fields, file) => (fields.items as Ticked[]).flatMap((item, index) => {
      const asked = file.checklist.find((entry) => entry.id === item.id);
      if (item.ok || (asked && !asked.mandatory && text(item.note) !== '')) return [];
      return [{ pointer: `/items/${index}/${asked?.mandatory ? 'ok' : 'note'}`, detail: t(asked?.mandatory ? 'console.accept.item-missing' : 'console.accept.note-missing', { label: asked?.label ?? item.id }) }];
    }),
    body: (fields) => ({ items: (fields.items as Ticked[]).map((item) => ({ id: item.id, ok: item.ok, note: optional(item.note) })) }),
  },
  'request-supplement': {
    form: RequestForm,
    warning: 'console.request.warning',
    initial: () => ({ method: '', text: '', identity: false }),
    check: (fields) => [...missing(fields, 'method', 'console.contact.method-missing'), ...missing(fields, 'text', 'console.request.missing')],
    body: (fields) => ({ method: fields.method, text: text(fields.text), identity: fields.identity }),
  },
  'attempt-contact': {
    form: ContactForm,
    initial: () => ({ method: '', reached: false, note: '' }),
    check: (fields) => missing(fields, 'method', 'console.contact.method-missing'),
    body: (fields) => ({ method: fields.method, reached: fields.reached, note: optional(fields.note) }),
  },
  'give-notice': {
    form: NoticeForm,
    initial: () => ({ note: '' }),
    check: (fields) => missing(fields, 'note', 'console.notice.missing'),
    body: (fields) => ({ note: text(fields.note) }),
  },
  supplement: {
    form: SupplementForm,
    initial: () => ({ text: '' }),
    check: (fields) => missing(fields, 'text', 'console.supplement.missing'),
    body: (fields) => ({ text: text(fields.text) }),
  },
  decline: {
    form: DeclineForm,
    size: 'large',
    backward: true,
    warning: 'console.decline.warning',
    // what is suspected to be repeated is proposed; whether it is, the officer decides by the ground
    initial: (file) => ({ grounds: [], law: '', guidance: '', duplicateOf: file.verification.alike.find((other) => other.kind === 'duplicate')?.number ?? '' }),
    check: declineFaults,
    body: declineBody,
  },
  reopen: { ...plain, immediate: true, forward: true },
  classify: {
    form: ClassifyForm,
    initial: (file) => ({ category: file.category?.code ?? '' }),
    check: (fields) => missing(fields, 'category', 'console.classify.missing'),
    body: (fields) => ({ category: fields.category }),
  },
  normalise: {
    form: NormaliseForm,
    size: 'full',
    initial: (file) => ({ text: normalisedText(file) ?? file.original.text }),
    check: (fields) => missing(fields, 'text', 'console.normalise.missing'),
    body: (fields) => ({ text: text(fields.text) }),
  },
  ...dispatchingMoves,
  'return-wrong-authority': {
    form: ReturnForm,
    size: 'large',
    backward: true,
    warning: (file) => (coordinates(file) ? 'console.return.warning-lead' : 'console.return.warning'),
    initial: () => ({ reason: '', rightAgency: '', rightAgencyName: '', unknown: false }),
    check: (fields) => [
      ...missing(fields, 'reason', 'console.return.reason-missing'),
      ...(fields.unknown ? [] : missing(fields, 'rightAgency', 'console.return.agency-missing')),
    ],
    body: (fields) => ({ reason: text(fields.reason), rightAgency: fields.unknown ? undefined : fields.rightAgency, unknown: fields.unknown }),
  },
  'submit-resolution': {
    forward: true,
    form: ResolutionForm,
    size: 'full',
    initial: (file) => ({ text: ownShare(file)?.resolution?.text ?? '', number: ownShare(file)?.resolution?.number ?? '', signer: ownShare(file)?.resolution?.signer ?? '', addressee: file.reporter?.kind.toUpperCase() === 'ORGANISATION' ? 'ORGANISATION' : 'PERSON' }),
    check: (fields) => missing(fields, 'text', 'console.resolution.text-missing'),
    body: (fields) => ({ text: text(fields.text), number: optional(fields.number), signer: optional(fields.signer), addressee: fields.addressee }),
  },
  'send-back': {
    form: NoteForm,
    backward: true,
    initial: () => ({ note: '' }),
    check: (fields) => missing(fields, 'note', 'console.send-back.note-missing'),
    body: (fields) => ({ note: text(fields.note) }),
  },
  approve: {
    forward: true,
    form: ApproveForm,
    size: 'large',
    warning: (file) => (coordinates(file) ? 'console.approve.warning-lead' : 'console.approve.warning'),
    initial: () => ({ note: '' }),
    check: () => [],
    body: (fields) => ({ note: optional(fields.note) }),
  },
  ...handlingMoves,
  publish: {
    forward: true,
    form: PublishForm,
    review: PublicPage,
    size: 'full',
    warning: 'console.publish.warning',
    // no photo is chosen and the reporter's own address is left out until the officer decides otherwise
    initial: (file) => ({ text: normalisedText(file) ?? '', place: file.commune?.name ?? '', answer: file.resolution?.text ?? '', photos: [], checked: [] }),
    check: (fields) => [...missing(fields, 'text', 'console.publish.text-missing'), ...missing(fields, 'answer', 'console.publish.answer-missing')],
    reviewed: (fields) => (publicParts(fields).every((part) => (fields.checked as string[]).includes(part)) ? [] : [{ pointer: '/checked', detail: t('console.publish.check-missing') }]),
    body: publishBody,
  },
  ...aftermathMoves,
  ...supervisingMoves,
  ...privacyMoves,
  ...sanctionMoves,
};

/** A move that this console does not know yet is asked for by the fields that the server's API document lists. */
const unknown: MoveDefinition = {
  generic: true,
  form: GenericForm,
  initial: () => ({}),
  check: () => [],
  body: (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')),
};

export function definitionOf(move: string): MoveDefinition {
  return definitions[move] ?? unknown;
}
