// SPDX-License-Identifier: Apache-2.0
import type { CaseFile } from '../api/types.ts';

const verifying = ['filed', 'awaiting-supplement'];

/** Whether it is to be found out who reports; once the report is accepted, the checklist has said it. */
export const firstTime = (file: CaseFile): boolean => file.verification.firstTime && file.verification.declination === null && verifying.includes(file.stage);

/** Whether there is anything to tell of the verification. */
export function told(file: CaseFile): boolean {
  const { declination, contacts, supplements, alike } = file.verification;
  return declination !== null || contacts.length > 0 || supplements.length > 0 || alike.length > 0 || firstTime(file);
}
