// SPDX-License-Identifier: Apache-2.0
import { h } from 'vue';
import type { CaseFile, Violation } from '../api/types.ts';
import { parseDate } from '../ui/dates.ts';
import type { Fields, MoveDefinition } from './definitions.ts';
import { missing, optional, text, undated } from './entries.ts';
import AbuseForm from './forms/AbuseForm.vue';
import DecideForm from './forms/DecideForm.vue';
import HandOverForm from './forms/HandOverForm.vue';
import ProposeForm from './forms/ProposeForm.vue';
import ReasonForm from './forms/ReasonForm.vue';

/** What is said in a case that may be a violation: the report, a reply, the comment of the rating. */
export const REPORT = 'report';
export const COMMENT = 'comment';

export const proposed = (file: CaseFile): Violation[] => file.conduct.violations.filter((one) => one.state === 'PROPOSED');
export const objected = (file: CaseFile): Violation[] => file.conduct.violations.filter((one) => one.objection?.state === 'waits');

const decision = (of: 'violation' | 'objection', answer: string, choices: (file: CaseFile) => Violation[]): MoveDefinition => ({
  size: 'large',
  form: (props: { file: CaseFile; fields: Fields }) => h(DecideForm, { ...props, of, choices: choices(props.file) }),
  initial: (file) => ({ violation: choices(file)[0]?.number ?? 0, decided: '', sender: '', reason: '' }),
  check: (fields) => [
    ...missing(fields, 'decided', 'console.sanction.decided-missing', `/${answer}`),
    ...(of === 'violation' && fields.decided === 'yes' ? missing(fields, 'sender', 'console.sanction.sender-missing', '/senderVerified') : []),
    ...missing(fields, 'reason', 'console.sanction.reason-missing'),
  ],
  body: (fields) => ({
    violation: fields.violation,
    [answer]: fields.decided === 'yes',
    senderVerified: of === 'violation' && fields.decided === 'yes' ? fields.sender === 'yes' : undefined,
    reason: text(fields.reason),
  }),
});

const paper = (name: 'authority' | 'outcome'): MoveDefinition => ({
  size: 'large',
  form: (props: { file: CaseFile; fields: Fields }) => h(HandOverForm, { ...props, of: name }),
  initial: () => ({ [name]: '', number: '', date: '', signer: '' }),
  check: (fields) => [...missing(fields, name, `console.abuse.${name}-missing`), ...missing(fields, 'number', 'console.withhold.number-missing', '/document/number'), ...undated(fields, 'date', '/document/date')],
  body: (fields) => ({ [name]: text(fields[name]), document: { number: text(fields.number), date: parseDate(fields.date), signer: optional(fields.signer) } }),
});

/** Violations of the reporter and what comes with them (Article 17.1), untrue and abusive reports (Article 30.2). */
export const sanctionMoves: Record<string, MoveDefinition> = {
  'propose-violation': {
    size: 'large',
    form: ProposeForm,
    initial: () => ({ of: REPORT, kind: '', evidence: '' }),
    check: (fields) => [...missing(fields, 'kind', 'console.sanction.kind-missing'), ...missing(fields, 'evidence', 'console.sanction.evidence-missing')],
    body: (fields) => ({
      kind: fields.kind,
      interaction: fields.of === REPORT || fields.of === COMMENT ? undefined : Number(fields.of),
      comment: fields.of === COMMENT ? true : undefined,
      evidence: text(fields.evidence),
    }),
  },
  'decide-violation': { ...decision('violation', 'confirmed', proposed), warning: 'console.sanction.warning' },
  'decide-objection': decision('objection', 'upheld', objected),
  'unlock-account': {
    form: (props: { file: CaseFile; fields: Fields }) => h(ReasonForm, { ...props, of: 'unlock' }),
    initial: () => ({ reason: '' }),
    check: (fields) => missing(fields, 'reason', 'console.reason.unlock-missing'),
    body: (fields) => ({ reason: text(fields.reason) }),
  },
  'mark-abuse': {
    size: 'large',
    form: AbuseForm,
    warning: 'console.abuse.warning',
    initial: (file) => ({ kind: file.conduct.abuse?.kind ?? '', evidence: file.conduct.abuse?.evidence ?? '' }),
    check: (fields) => [...missing(fields, 'kind', 'console.abuse.kind-missing'), ...missing(fields, 'evidence', 'console.abuse.evidence-missing')],
    body: (fields) => ({ kind: fields.kind, evidence: text(fields.evidence) }),
  },
  'hand-over-abuse': paper('authority'),
  'record-abuse-outcome': paper('outcome'),
};
