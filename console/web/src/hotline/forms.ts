// SPDX-License-Identifier: Apache-2.0
import type { Fault } from '../api/problem.ts';
import type { Named } from '../api/types.ts';
import { instantOf, parseDate } from '../ui/dates.ts';
import { t } from '../ui/text.ts';

export type Values = Record<string, string | boolean | File | null>;
/** One field of a plain form. */
export interface Field { name: string; kind: 'line' | 'area' | 'select' | 'moment' | 'date' | 'file' | 'check'; label: string; pointer?: string; options?: Named[]; needed?: boolean; when?: (values: Values) => boolean }
/** A plain form, and what is sent of it. */
export interface PlainForm { title: string; article?: string | null; fields: Field[]; initial?: Values; submit: string; send: (values: Values) => Promise<unknown> }

export const said = (values: Values, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
};
export const moment = (values: Values, name: string): string | undefined => instantOf(said(values, name) ?? '') ?? undefined;
export const day = (values: Values, name: string): string | undefined => parseDate(said(values, name) ?? '') ?? undefined;
export const pointer = (field: Field): string => field.pointer ?? `/${field.name}`;

/** What is wrong before anything is sent; everything else the server says. */
export function faultsOf(fields: Field[], values: Values): Fault[] {
  return fields.filter((field) => field.when?.(values) ?? true).flatMap((field) => {
    const value = values[field.name];
    const empty = field.kind === 'file' ? !(value instanceof File) : said(values, field.name) === undefined;
    if (field.needed && field.kind !== 'check' && empty) return [{ pointer: pointer(field), detail: t('console.form.required') }];
    if (field.kind === 'moment' && !empty && moment(values, field.name) === undefined) return [{ pointer: pointer(field), detail: t('console.hotline.moment-wrong') }];
    if (field.kind === 'date' && !empty && day(values, field.name) === undefined) return [{ pointer: pointer(field), detail: t('console.form.date-wrong') }];
    return [];
  });
}
