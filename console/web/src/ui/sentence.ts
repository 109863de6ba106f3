// SPDX-License-Identifier: Apache-2.0
import { Problem } from '../api/problem.ts';
import { t } from './text.ts';

/** What to tell a person about a failure: the server's own words where it gave some. */
export function sentenceOf(failure: unknown): string {
  if (!(failure instanceof Problem)) return t('console.problem.unexpected');
  if (failure.status === 0) return t('console.problem.no-answer');
  const words = failure.detail || failure.title;
  if (words !== '') return words;
  return failure.status === 401 ? t('console.problem.signed-out') : t('console.problem.status', { status: failure.status });
}
