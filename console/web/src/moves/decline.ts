// SPDX-License-Identifier: Apache-2.0
import type { Fault } from '../api/problem.ts';
import type { CaseFile } from '../api/types.ts';
import { t } from '../ui/text.ts';
import type { Fields } from './definitions.ts';
import { optional, text } from './entries.ts';

/** The ground that names an earlier report (gạch đầu dòng 6 điểm b khoản 5 Điều 10). */
export const duplicateGround = 'R6';

export interface Reason { ground: string; file: string; law: boolean }

/** What the chosen grounds ask for besides; whether they hold, the server says. */
export function declineFaults(fields: Fields, file: CaseFile): Fault[] {
  const reasons = fields.grounds as Reason[];
  const asked = reasons.map((reason) => file.verification.grounds.find((ground) => ground.code === reason.ground));
  const faults: Fault[] = reasons.length === 0 ? [{ pointer: '/grounds', detail: t('console.decline.none') }] : [];
  reasons.forEach((reason, index) => {
    if (asked[index]?.namesFile && reason.file === '') faults.push({ pointer: `/grounds/${index}/file`, detail: t('console.decline.file-missing') });
  });
  if (asked.some((ground) => ground?.namesLaw) && text(fields.law) === '') faults.push({ pointer: '/law', detail: t('console.decline.law-missing') });
  if (reasons.some((reason) => reason.ground === duplicateGround) && text(fields.duplicateOf) === '') faults.push({ pointer: '/duplicateOf', detail: t('console.decline.duplicate-missing') });
  return faults;
}

/** Only what the chosen grounds ask for is sent: what was typed before a ground was taken back is not. */
export function declineBody(fields: Fields): unknown {
  const reasons = fields.grounds as Reason[];
  const duplicate = reasons.some((reason) => reason.ground === duplicateGround);
  return {
    grounds: reasons.map((reason) => ({ ground: reason.ground, file: reason.file || undefined })),
    law: reasons.some((reason) => reason.law) ? text(fields.law) : undefined,
    guidance: optional(fields.guidance),
    duplicateOf: duplicate ? text(fields.duplicateOf) : undefined,
  };
}
