// SPDX-License-Identifier: Apache-2.0
import type { Fault } from '../api/problem.ts';
import { parseDate } from '../ui/dates.ts';
import { t } from '../ui/text.ts';

type Entries = Record<string, unknown>;

export const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
export const optional = (value: unknown): string | undefined => (text(value) === '' ? undefined : text(value));
export const missing = (fields: Entries, name: string, key: string, pointer = `/${name}`): Fault[] => (text(fields[name]) === '' ? [{ pointer, detail: t(key) }] : []);
/** Something typed as dd/mm/yyyy. */
export const undated = (fields: Entries, name: string, pointer = `/${name}`): Fault[] => (parseDate(text(fields[name])) === null ? [{ pointer, detail: t('console.form.date-wrong') }] : []);
