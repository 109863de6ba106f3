// SPDX-License-Identifier: Apache-2.0
import { session } from '../app/session.ts';
import { kebab } from '../ui/kebab.ts';
import { textEndingIn } from '../ui/text.ts';

/** The roles of this version, in the order of their work. */
export const roles = ['INTAKE_OFFICER', 'HOTLINE_OPERATOR', 'CENTRE_SUPERVISOR', 'HANDLER', 'APPROVER', 'OVERSIGHT_OFFICE', 'COMMITTEE_LEADER', 'COMMITTEE_CHAIR', 'COMMITTEE_OFFICE', 'HOME_AFFAIRS', 'ADMINISTRATOR', 'AUDITOR'];

/** Roles are named by the province's pack, whose id this page does not know. */
export function roleName(role: string): string {
  const own = session.value?.hats.find((hat) => hat.role === role)?.roleName;
  return own ?? textEndingIn(`.role.${kebab(role)}`) ?? role;
}
