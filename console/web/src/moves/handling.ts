// SPDX-License-Identifier: Apache-2.0
import type { CaseFile, Named } from '../api/types.ts';
import { leads, waitingNotices } from '../cases/shares.ts';
import { parseDate } from '../ui/dates.ts';
import { t } from '../ui/text.ts';
import type { MoveDefinition } from './definitions.ts';
import { missing, optional, text, undated } from './entries.ts';
import DisputeForm from './forms/DisputeForm.vue';
import ExtendForm from './forms/ExtendForm.vue';
import ExtensionForm from './forms/ExtensionForm.vue';
import ForwardForm from './forms/ForwardForm.vue';
import QuestionForm from './forms/QuestionForm.vue';

interface Held extends Named { text: string }

/** What the Centre proposed and nobody has been asked about yet. */
function proposals(file: CaseFile): Named[] {
  const asked = new Set(file.assignments.map((share) => share.agency.code));
  const lead = file.assignments.filter(leads).at(-1);
  return (lead?.proposed ?? []).filter((agency) => !asked.has(agency.code));
}

function concerned(file: CaseFile): Held[] {
  const agencies = new Map(file.assignments.map((share) => [share.agency.code, share.agency]));
  return [...agencies.values()].map((agency) => ({ ...agency, text: '' }));
}

const held = (positions: Held[]): Held[] => positions.filter((position) => text(position.text) !== '');

/** The moves by which agencies work together, extend their time and disagree (Article 14, Article 3.7). */
export const handlingMoves: Record<string, MoveDefinition> = {
  forward: {
    forward: true,
    form: ForwardForm,
    size: 'large',
    warning: 'console.forward.warning',
    initial: (file) => ({ coordinating: proposals(file), note: '' }),
    check: (fields) => ((fields.coordinating as Named[]).length === 0 ? [{ pointer: '/coordinating', detail: t('console.forward.missing') }] : []),
    body: (fields) => ({ coordinating: (fields.coordinating as Named[]).map((agency) => agency.code), note: optional(fields.note) }),
  },
  'notify-extension': {
    form: ExtensionForm,
    size: 'large',
    warning: 'console.extension.warning',
    initial: () => ({ number: '', date: '', signer: '', committedBy: '', reason: '', explanation: '' }),
    check: (fields) => [
      ...missing(fields, 'number', 'console.extension.number-missing', '/document/number'),
      ...undated(fields, 'date', '/document/date'),
      ...undated(fields, 'committedBy'),
      ...missing(fields, 'reason', 'console.extension.reason-missing'),
    ],
    body: (fields) => ({
      document: { number: text(fields.number), date: parseDate(fields.date), signer: optional(fields.signer) },
      committedBy: parseDate(fields.committedBy),
      reason: fields.reason,
      explanation: optional(fields.explanation),
    }),
  },
  extend: {
    forward: true,
    form: ExtendForm,
    warning: 'console.extend.warning',
    initial: (file) => {
      const first = waitingNotices(file)[0];
      return { assignment: first?.share.number ?? 0, committedBy: first?.notice.committedBy ?? '' };
    },
    check: () => [],
    body: (fields) => ({ assignment: fields.assignment, committedBy: fields.committedBy }),
  },
  dispute: {
    form: DisputeForm,
    initial: (file) => ({ kind: 'DISAGREEMENT', positions: concerned(file), note: '' }),
    check: (fields) => (held(fields.positions).length < (fields.kind === 'DISAGREEMENT' ? 2 : 1) ? [{ pointer: '/positions', detail: t('console.dispute.positions-missing') }] : []),
    body: (fields) => ({ kind: fields.kind, positions: held(fields.positions).map((position) => ({ agency: position.code, text: text(position.text) })), note: optional(fields.note) }),
  },
  'return-for-quality': {
    form: QuestionForm,
    backward: true,
    warning: 'console.question.warning',
    initial: () => ({ reason: '' }),
    check: (fields) => missing(fields, 'reason', 'console.question.missing'),
    body: (fields) => ({ reason: text(fields.reason) }),
  },
};
