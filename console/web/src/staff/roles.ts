// SPDX-License-Identifier: Apache-2.0
import { t } from '../ui/text.ts';

/** The roles that may be granted; their names are core's. */
export const roles = ['INTAKE_OFFICER', 'HOTLINE_OPERATOR', 'CENTRE_SUPERVISOR', 'HANDLER', 'APPROVER', 'OVERSIGHT_OFFICE', 'ADMINISTRATOR', 'AUDITOR'];

export const roleName = (role: string): string => t(`core.role.${role.toLowerCase().replaceAll('_', '-')}`);
