// SPDX-License-Identifier: Apache-2.0
import { post, postForm } from '../api/http.ts';
import type { Move } from '../api/types.ts';
import { dateTime } from '../ui/dates.ts';
import { t } from '../ui/text.ts';
import { day, moment, type PlainForm, said, type Values } from './forms.ts';
import type { Directory, Emergency } from './hotline.ts';

const label = (name: string): string => t(`console.emergency.${name}`);

interface Around { emergency: Emergency; directory: Directory; move: Move; at: number }

const report = (values: Values): boolean => values.into === 'REPORT';

function described(values: Values): Record<string, unknown> {
  const caller = { name: said(values, 'name'), phone: said(values, 'phone'), address: said(values, 'address'), citizenId: said(values, 'citizenId') };
  return {
    details: { kind: said(values, 'kind'), place: said(values, 'place'), account: said(values, 'account'), language: said(values, 'language'), recording: said(values, 'recording') },
    caller: Object.values(caller).some((value) => value !== undefined) ? caller : undefined,
  };
}

function spoken(values: Values, commune: string | undefined): Record<string, unknown> | undefined {
  if (!report(values) || said(values, 'text') === undefined) return undefined;
  return {
    reporter: { kind: 'PERSON', fullName: said(values, 'name'), address: said(values, 'address'), citizenId: said(values, 'citizenId'), phone: said(values, 'phone') },
    text: said(values, 'text'),
    occurredAt: moment(values, 'occurredAt'),
    place: { commune, detail: said(values, 'place') },
    attested: values.attested === true,
  };
}

/** The plain form of each move of an emergency. */
export function emergencyForm({ emergency, directory, move, at }: Around): PlainForm {
  const { number, version } = emergency.summary;
  const path = `/emergencies/${number}/${move.name}`;
  const sent = (body: (values: Values) => unknown) => (values: Values) => post<unknown>(path, body(values), version);
  const plain = { title: `${move.label} · ${number}`, article: move.article, submit: move.label };
  const reached = emergency.authorities.filter((one) => emergency.transfers.some((transfer) => transfer.reached && transfer.authority.code === one.code))
    .map((one) => ({ code: one.code, name: `${one.number} – ${one.service}` }));
  switch (move.name) {
    case 'describe':
      return {
        ...plain,
        initial: { kind: emergency.summary.kind.code, place: emergency.place ?? '', account: emergency.account ?? '', language: emergency.language ?? '', recording: emergency.recording ?? '' },
        fields: [
          { name: 'kind', kind: 'select', label: label('kind'), pointer: '/details/kind', options: directory.kinds, needed: true },
          { name: 'account', kind: 'area', label: label('account'), pointer: '/details/account' },
          { name: 'place', kind: 'line', label: label('place'), pointer: '/details/place' },
          { name: 'phone', kind: 'line', label: label('phone'), pointer: '/caller/phone' },
          { name: 'name', kind: 'line', label: label('name'), pointer: '/caller/name' },
          { name: 'address', kind: 'line', label: label('address'), pointer: '/caller/address' },
          { name: 'citizenId', kind: 'line', label: label('citizen-id'), pointer: '/caller/citizenId' },
          { name: 'language', kind: 'line', label: label('language'), pointer: '/details/language' },
          { name: 'recording', kind: 'line', label: label('recording'), pointer: '/details/recording' },
        ],
        send: sent(described),
      };
    case 'declare-completion':
      return {
        ...plain,
        initial: { authority: reached[0]?.code ?? '', completedAt: dateTime(at) },
        fields: [
          { name: 'authority', kind: 'select', label: label('authority'), options: reached, needed: true },
          { name: 'completedAt', kind: 'moment', label: label('completed-at'), needed: true },
          { name: 'statedBy', kind: 'line', label: label('stated-by') },
        ],
        send: sent((values) => ({ authority: values.authority, completedAt: moment(values, 'completedAt'), statedBy: said(values, 'statedBy') })),
      };
    case 'receive-document':
      return {
        ...plain,
        fields: [{ name: 'file', kind: 'file', label: label('file'), needed: true }],
        send: (values) => {
          const form = new FormData();
          form.append('file', values.file as File);
          return postForm(path, form, version);
        },
      };
    case 'record-outcome':
      return {
        ...plain,
        initial: { source: 'SYSTEM' },
        fields: [
          { name: 'source', kind: 'select', label: label('source'), needed: true, options: (['SYSTEM', 'DOCUMENT', 'MAIL'] as const).map((code) => ({ code, name: t(`console.emergency.source-${code.toLowerCase()}`) })) },
          { name: 'receivedAt', kind: 'moment', label: label('received-at'), when: (values) => values.source !== 'SYSTEM' },
          { name: 'documentNumber', kind: 'line', label: label('document-number'), pointer: '/document/number', needed: true, when: (values) => values.source === 'DOCUMENT' },
          { name: 'documentDate', kind: 'date', label: label('document-date'), pointer: '/document/date', needed: true, when: (values) => values.source === 'DOCUMENT' },
          { name: 'text', kind: 'area', label: label('outcome'), needed: true },
        ],
        send: sent((values) => ({
          source: values.source,
          receivedAt: values.source === 'SYSTEM' ? undefined : moment(values, 'receivedAt'),
          document: values.source === 'DOCUMENT' ? { number: said(values, 'documentNumber'), date: day(values, 'documentDate') } : undefined,
          text: said(values, 'text'),
        })),
      };
    default:
      return reclassifyForm({ emergency, directory, move, at });
  }
}

function reclassifyForm({ emergency, move, at }: Around): PlainForm {
  const { number, version, commune, reported } = emergency.summary;
  const asked = (values: Values): boolean => report(values) && reported === null;
  const field = (name: string, pointer: string, kind: 'line' | 'area' = 'line') => ({ name, kind, label: label(name === 'citizenId' ? 'citizen-id' : name), pointer, needed: true, when: asked });
  return {
    title: `${move.label} · ${number}`,
    article: move.article,
    submit: move.label,
    initial: { into: 'REPORT', text: emergency.account ?? '', place: emergency.place ?? '', occurredAt: dateTime(at) },
    fields: [
      { name: 'into', kind: 'select', label: label('into'), needed: true, options: (['REPORT', 'GUIDED'] as const).map((code) => ({ code, name: t(`console.emergency.into-${code.toLowerCase()}`) })) },
      { name: 'reason', kind: 'area', label: label('reason'), needed: true },
      field('text', '/text', 'area'),
      { name: 'occurredAt', kind: 'moment', label: label('occurred-at'), needed: true, when: asked },
      { ...field('place', '/place'), pointer: '/place/detail' },
      field('name', '/reporter/fullName'),
      field('phone', '/reporter/phone'),
      field('address', '/reporter/address'),
      field('citizenId', '/reporter/citizenId'),
      { name: 'attested', kind: 'check', label: label('attested'), when: asked },
    ],
    send: (values) => post(`/emergencies/${number}/reclassify`, {
      into: values.into,
      reason: said(values, 'reason'),
      report: asked(values) ? spoken(values, commune?.code) : undefined,
    }, version),
  };
}
