// SPDX-License-Identifier: Apache-2.0
import { parseDate } from '../ui/dates.ts';
import type { Fields, MoveDefinition } from './definitions.ts';
import { missing, optional, text, undated } from './entries.ts';
import AskConsentForm from './forms/AskConsentForm.vue';
import ConfidentialForm from './forms/ConfidentialForm.vue';
import ConsentForm from './forms/ConsentForm.vue';
import PrivateAnswerForm from './forms/PrivateAnswerForm.vue';
import WithholdForm from './forms/WithholdForm.vue';

/** By which way a reporter says what an officer writes down, as the server names it. */
export const statedBy = ['PHONE', 'SMS', 'EMAIL', 'LETTER', 'IN_PERSON', 'APPLICATION'] as const;
export const purposes = ['HANDLING', 'PUBLISH_NAME'] as const;

const stated = (fields: Fields) => missing(fields, 'method', 'console.stated.missing');

const consent: MoveDefinition = {
  form: ConsentForm,
  initial: (file) => ({ purpose: 'HANDLING', agency: file.assignments.at(-1)?.agency.code ?? '', method: '' }),
  check: (fields) => [...(fields.purpose === 'HANDLING' ? missing(fields, 'agency', 'console.consent.agency-missing') : []), ...stated(fields)],
  body: (fields) => ({ purpose: fields.purpose, agency: fields.purpose === 'HANDLING' ? fields.agency : undefined, method: fields.method }),
};

/** The moves by which something is kept from others, and by which the reporter consents (Article 15.3, Article 4.5). */
export const privacyMoves: Record<string, MoveDefinition> = {
  'answer-privately': {
    forward: true,
    form: PrivateAnswerForm,
    size: 'large',
    initial: (file) => ({ answer: file.resolution?.text ?? '' }),
    check: (fields) => missing(fields, 'answer', 'console.private.answer-missing'),
    body: (fields) => ({ answer: text(fields.answer) }),
  },
  'request-confidentiality': {
    form: ConfidentialForm,
    warning: 'console.confidential.warning',
    initial: () => ({ method: '', note: '' }),
    check: stated,
    body: (fields) => ({ method: fields.method, note: optional(fields.note) }),
  },
  'withhold-state-secret': {
    backward: true,
    form: WithholdForm,
    size: 'large',
    warning: 'console.withhold.warning',
    initial: () => ({ number: '', date: '', signer: '' }),
    check: (fields) => [...missing(fields, 'number', 'console.withhold.number-missing', '/document/number'), ...undated(fields, 'date', '/document/date')],
    body: (fields) => ({ document: { number: text(fields.number), date: parseDate(fields.date), signer: optional(fields.signer) } }),
  },
  'ask-consent': {
    form: AskConsentForm,
    initial: () => ({ reason: '' }),
    check: (fields) => missing(fields, 'reason', 'console.consent.reason-missing'),
    body: (fields) => ({ reason: text(fields.reason) }),
  },
  'give-consent': consent,
  'withdraw-consent': consent,
};
