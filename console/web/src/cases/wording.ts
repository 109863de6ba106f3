// SPDX-License-Identifier: Apache-2.0
import type { CaseEvent } from '../api/types.ts';

/** What stood there before a wording of the Centre: its earlier one, at first the reporter's own words; null where none may be read. */
export function wordingBefore(events: CaseEvent[], event: CaseEvent): string | null {
  if (event.type !== 'text.normalised') return null;
  const texts = events.filter((one) => one.number < event.number).sort((a, b) => b.number - a.number);
  return texts.find((one) => one.words?.normalised)?.words.normalised ?? texts.find((one) => one.words?.original)?.words.original ?? null;
}
