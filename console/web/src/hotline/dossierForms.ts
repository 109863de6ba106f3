// SPDX-License-Identifier: Apache-2.0
import { post, postForm } from '../api/http.ts';
import type { Move } from '../api/types.ts';
import { dateTime } from '../ui/dates.ts';
import { t } from '../ui/text.ts';
import { day, type Field, moment, type PlainForm, said, type Values } from './forms.ts';
import type { Dossier, Emergency } from './hotline.ts';

const label = (name: string): string => t(`console.dossier.${name}`);

const call: Field[] = [
  { name: 'calledAt', kind: 'moment', label: '', pointer: '/call/calledAt', needed: true },
  { name: 'recording', kind: 'line', label: '', pointer: '/call/recording' },
  { name: 'statement', kind: 'area', label: '', pointer: '/call/statement', needed: true },
];
const callFields = (): Field[] => call.map((field) => ({ ...field, label: label(field.name === 'calledAt' ? 'called-at' : field.name) }));
const callOf = (values: Values, record?: string): unknown => ({ calledAt: moment(values, 'calledAt'), recording: said(values, 'recording'), record, statement: said(values, 'statement') });

/** A new dossier, of a call that is marked by hand. */
export function newDossier(initial: Values, record?: string): PlainForm {
  return {
    title: label('open'),
    submit: label('open'),
    initial: { harassment: 'REPEATED_CALLS', ...initial },
    fields: [
      { name: 'harassment', kind: 'select', label: label('kind'), needed: true, options: (['REPEATED_CALLS', 'OBSCENE_LANGUAGE'] as const).map((code) => ({ code, name: t(`console.dossier.kind-${code.toLowerCase().replace('_', '-')}`) })) },
      ...callFields(),
      { name: 'phone', kind: 'line', label: t('console.emergency.phone'), pointer: '/caller/phone' },
      { name: 'name', kind: 'line', label: t('console.emergency.name'), pointer: '/caller/name' },
    ],
    send: (values) => post('/harassment-dossiers', {
      harassment: values.harassment,
      call: callOf(values, record),
      caller: said(values, 'phone') ?? said(values, 'name') ? { phone: said(values, 'phone'), name: said(values, 'name') } : undefined,
    }),
  };
}

/** A new dossier of the call with which an emergency began. */
export const dossierOf = (emergency: Emergency): PlainForm => newDossier({ calledAt: dateTime(emergency.summary.beganAt), recording: emergency.recording ?? '' }, emergency.summary.number);

/** The plain form of each move of a dossier. */
export function dossierForm(dossier: Dossier, move: Move, at: number): PlainForm {
  const { number, version } = dossier.summary;
  const path = `/harassment-dossiers/${number}/${move.name}`;
  const plain = { title: `${move.label} · ${number}`, article: move.article, submit: move.label };
  switch (move.name) {
    case 'add-call':
      return { ...plain, initial: { calledAt: dateTime(at) }, fields: callFields(), send: (values) => post(path, { call: callOf(values) }, version) };
    case 'extract-recording':
      return {
        ...plain,
        initial: { call: '1' },
        fields: [
          { name: 'call', kind: 'select', label: label('call'), needed: true, options: dossier.calls.map((one) => ({ code: String(one.number), name: `${one.number}. ${dateTime(one.calledAt)}` })) },
          { name: 'part', kind: 'line', label: label('part') },
          { name: 'file', kind: 'file', label: label('file'), needed: true },
        ],
        send: (values) => {
          const form = new FormData();
          form.append('call', String(values.call));
          form.append('part', said(values, 'part') ?? '');
          form.append('file', values.file as File);
          return postForm(path, form, version);
        },
      };
    case 'hand-over':
      return {
        ...plain,
        fields: [
          { name: 'authority', kind: 'line', label: label('authority'), needed: true },
          { name: 'documentNumber', kind: 'line', label: t('console.emergency.document-number'), pointer: '/document/number', needed: true },
          { name: 'documentDate', kind: 'date', label: t('console.emergency.document-date'), pointer: '/document/date', needed: true },
          { name: 'findings', kind: 'area', label: label('findings'), needed: true },
        ],
        send: (values) => post(path, { authority: said(values, 'authority'), document: { number: said(values, 'documentNumber'), date: day(values, 'documentDate') }, findings: said(values, 'findings') }, version),
      };
    default:
      return { ...plain, fields: [{ name: 'text', kind: 'area', label: label('outcome'), needed: true }], send: (values) => post(path, { text: said(values, 'text') }, version) };
  }
}
