// SPDX-License-Identifier: Apache-2.0
import type { AfterReply, CaseFile } from '../api/types.ts';
import { actsOn, moderable, questions, waiting } from '../cases/aftermath.ts';
import { leads, withdrawn } from '../cases/shares.ts';
import type { Fields, MoveDefinition } from './definitions.ts';
import { missing, optional, text } from './entries.ts';
import ClarifyForm from './forms/ClarifyForm.vue';
import LinkForm from './forms/LinkForm.vue';
import ModerateForm from './forms/ModerateForm.vue';
import QualityForm from './forms/QualityForm.vue';

/** The comment of the rating, among the numbers of replies. */
export const COMMENT = 0;

export const replyOf = (file: CaseFile, number: number): AfterReply | null => file.aftermath.interactions.find((reply) => reply.number === number) ?? null;

/** What a moderation begins with: no citizen's word is taken over into what the public will read. */
export function target(file: CaseFile, number: number): Fields {
  const reply = replyOf(file, number);
  return { interaction: number, act: actsOn(reply)[0] ?? '', question: reply?.shown?.question ?? '', answer: reply?.shown?.answer ?? reply?.answer?.text ?? '', ground: '', reason: '' };
}

const refuses = (fields: Fields): boolean => ['SET_ASIDE', 'HIDE'].includes(fields.act as string);

/** The moves after the answer (Articles 10.4, 16, 17). */
export const aftermathMoves: Record<string, MoveDefinition> = {
  moderate: {
    form: ModerateForm,
    size: 'large',
    initial: (file) => target(file, waiting(file)?.number ?? (file.aftermath.comment?.waits ? COMMENT : moderable(file)[0]?.number ?? COMMENT)),
    check: (fields) => [
      ...missing(fields, 'act', 'console.moderate.act-missing'),
      ...(fields.act === 'SHOW' ? missing(fields, 'question', 'console.moderate.public-missing') : []),
      ...(fields.act === 'SHOW' && fields.interaction !== COMMENT ? missing(fields, 'answer', 'console.moderate.public-missing') : []),
      ...(refuses(fields) ? [...missing(fields, 'ground', 'console.moderate.ground-missing'), ...missing(fields, 'reason', 'console.moderate.reason-missing')] : []),
    ],
    body: (fields) => ({
      interaction: fields.interaction === COMMENT ? undefined : fields.interaction,
      act: fields.act,
      question: fields.act === 'SHOW' ? text(fields.question) : undefined,
      answer: fields.act === 'SHOW' && fields.interaction !== COMMENT ? text(fields.answer) : undefined,
      ground: refuses(fields) ? fields.ground : undefined,
      reason: refuses(fields) ? optional(fields.reason) : undefined,
    }),
  },
  clarify: {
    forward: true,
    form: ClarifyForm,
    size: 'large',
    warning: 'console.clarify.warning',
    initial: (file) => ({ interaction: questions(file)[0]?.number ?? 0, text: '' }),
    check: (fields) => missing(fields, 'text', 'console.clarify.missing'),
    body: (fields) => ({ interaction: fields.interaction, text: text(fields.text) }),
  },
  'mark-quality': {
    form: QualityForm,
    initial: (file) => ({ assignment: file.assignments.filter((share) => leads(share) && !withdrawn(share)).at(-1)?.number ?? 0, meets: '', reason: '' }),
    check: (fields) => [...missing(fields, 'meets', 'console.quality.missing'), ...missing(fields, 'reason', 'console.quality.reason-missing')],
    body: (fields) => ({ assignment: fields.assignment, meets: fields.meets === 'yes', reason: text(fields.reason) }),
  },
  'link-follow-up': {
    form: LinkForm,
    size: 'large',
    initial: () => ({ report: '', kind: '' }),
    check: (fields) => [...missing(fields, 'report', 'console.link.report-missing'), ...missing(fields, 'kind', 'console.link.kind-missing')],
    body: (fields) => ({ report: text(fields.report), kind: fields.kind }),
  },
};
