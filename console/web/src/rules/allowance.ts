// SPDX-License-Identifier: Apache-2.0
import { t } from '../ui/text.ts';

/** The engine's own words for an allowance, `4 office hours`, in the words of the reader. */
export function allowanceWords(allowance: string): string {
  const match = /^(\d+) (office|clock|working|calendar) (hour|day|month)s?$/.exec(allowance);
  return match ? `${match[1]} ${t(`console.preview.${match[2]}-${match[3]}s`)}` : allowance;
}
