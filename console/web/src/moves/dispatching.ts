// SPDX-License-Identifier: Apache-2.0
import { h } from 'vue';
import type { CaseFile, Named } from '../api/types.ts';
import { may } from '../app/session.ts';
import { parseDate } from '../ui/dates.ts';
import { t } from '../ui/text.ts';
import type { Fields, MoveDefinition } from './definitions.ts';
import { missing, optional, text, undated } from './entries.ts';
import DesignateForm from './forms/DesignateForm.vue';
import DirectForm from './forms/DirectForm.vue';
import DispatchForm from './forms/DispatchForm.vue';
import EmergencyForm from './forms/EmergencyForm.vue';
import ReasonForm from './forms/ReasonForm.vue';
import ReferForm from './forms/ReferForm.vue';

export const kinds = ['FOLLOW_UP', 'SUGGESTION'] as const;

const codes = (agencies: unknown): string[] => (agencies as Named[]).map((agency) => agency.code);

/** Whether the committee may direct without naming an agency: it settles a dispute (khoản 7 Điều 3). */
export const settles = (file: CaseFile): boolean => may('SETTLE') && file.disputes.some((dispute) => dispute.direction === null);

const bound = (file: CaseFile): Named | null => (file.course.designation?.binding ? file.course.designation.lead : null);
const directed = (file: CaseFile): Named | null => file.course.directions.filter((item) => item.agency).at(-1)?.agency ?? null;

/** Whether the choice is to be explained: no mandate, or another agency than directed. The server decides; this only says it early. */
export function explained(fields: Fields, file: CaseFile): boolean {
  if (text(fields.lead) === '' || bound(file) !== null) return false;
  const wanted = directed(file);
  if (wanted !== null) return wanted.code !== fields.lead;
  return !file.suggestedAgencies.some((agency) => agency.code === fields.lead);
}

/** One and the same agency is not asked twice. */
const leadAmong = (fields: Fields, name: string, pointer: string) => (fields.lead !== '' && codes(fields[name]).includes(fields.lead) ? [{ pointer, detail: t('console.dispatch.lead-proposed') }] : []);

const reason = (of: string): Pick<MoveDefinition, 'form' | 'initial' | 'check' | 'body'> => ({
  form: (props: { file: CaseFile; fields: Fields }) => h(ReasonForm, { ...props, of }),
  initial: () => ({ reason: '' }),
  check: (fields) => missing(fields, 'reason', `console.reason.${of}-missing`),
  body: (fields) => ({ reason: text(fields.reason) }),
});

function chosen(file: CaseFile): Fields {
  const first = bound(file) ?? directed(file);
  return { lead: first?.code ?? '', leadName: first?.name ?? '' };
}

/** The moves by which the Centre and those above it say to whom a case goes (Articles 5, 13, 21, 22). */
export const dispatchingMoves: Record<string, MoveDefinition> = {
  'convert-to-emergency': {
    form: EmergencyForm,
    warning: 'console.emergency.convert-warning',
    initial: () => ({ kind: '', note: '' }),
    check: () => [],
    body: (fields) => ({ kind: optional(fields.kind), note: optional(fields.note) }),
  },
  dispatch: {
    forward: true,
    form: DispatchForm,
    size: 'large',
    warning: 'console.dispatch.warning',
    // what was designated or directed stands there, and who else the decision names; nothing else is chosen for the officer
    initial: (file) => ({ ...chosen(file), proposed: bound(file) === null ? [] : (file.course.designation?.coordinating ?? []), watchers: [], note: '' }),
    check: (fields, file) => [
      ...missing(fields, 'lead', 'console.dispatch.missing'),
      ...leadAmong(fields, 'proposed', '/proposedCoordinating'),
      ...(explained(fields, file) ? missing(fields, 'note', 'console.dispatch.note-missing') : []),
    ],
    body: (fields) => ({ lead: fields.lead, proposedCoordinating: codes(fields.proposed), watchers: codes(fields.watchers), note: optional(fields.note) }),
  },
  'request-direction': { ...reason('request-direction'), warning: 'console.request-direction.warning' },
  recall: { ...reason('recall'), backward: true, warning: 'console.recall.warning' },
  designate: {
    forward: true,
    form: DesignateForm,
    size: 'large',
    warning: 'console.designate.warning',
    initial: () => ({ lead: '', leadName: '', coordinating: [], number: '', date: '', signer: '' }),
    check: (fields) => [
      ...missing(fields, 'lead', 'console.dispatch.missing'),
      ...leadAmong(fields, 'coordinating', '/coordinating'),
      ...missing(fields, 'number', 'console.designate.number-missing', '/document/number'),
      ...undated(fields, 'date', '/document/date'),
    ],
    body: (fields) => ({
      lead: fields.lead,
      coordinating: codes(fields.coordinating),
      document: { number: text(fields.number), date: parseDate(fields.date), signer: optional(fields.signer) },
    }),
  },
  direct: {
    form: DirectForm,
    size: 'large',
    warning: 'console.direct.warning',
    initial: () => ({ text: '', agency: '', agencyName: '' }),
    check: (fields, file) => [
      ...missing(fields, 'text', 'console.direct.text-missing'),
      ...(settles(file) ? [] : missing(fields, 'agency', 'console.direct.agency-missing')),
    ],
    body: (fields) => ({ text: text(fields.text), agency: optional(fields.agency) }),
  },
  refer: {
    form: ReferForm,
    size: 'large',
    warning: 'console.refer.warning',
    initial: () => ({ kind: '', outside: false, agency: '', agencyName: '', authority: '', ground: '' }),
    check: (fields) => [
      ...missing(fields, 'kind', 'console.refer.kind-missing'),
      ...(outside(fields) ? missing(fields, 'authority', 'console.refer.authority-missing') : missing(fields, 'agency', 'console.refer.agency-missing')),
      ...missing(fields, 'ground', 'console.refer.ground-missing'),
    ],
    body: (fields) => ({
      kind: fields.kind,
      agency: outside(fields) ? undefined : fields.agency,
      authority: outside(fields) ? text(fields.authority) : undefined,
      ground: text(fields.ground),
    }),
  },
};

/** Only what has no basis for handling may go to an authority outside the list (khoản 1 Điều 21). */
function outside(fields: Fields): boolean {
  return fields.kind === 'FOLLOW_UP' && fields.outside === true;
}
