// SPDX-License-Identifier: Apache-2.0
import type { Reporter } from '../api/types.ts';
import { t } from '../ui/text.ts';

export interface ReporterField { name: string; value: string }

const order = ['organisation', 'name', 'phone', 'email', 'address', 'citizenId', 'passport'] as const;
const names = { organisation: 'organisation', name: 'name', phone: 'phone', email: 'email', address: 'address', citizenId: 'citizen-id', passport: 'passport' };

/** What is known of a reporter, in the order of khoản 2 Điều 4, each with the name of its label. */
export function reporterFields(reporter: Reporter): ReporterField[] {
  const kind = { name: 'kind', value: t(`console.reporter.kind-${reporter.kind.toLowerCase()}`) };
  const given = order.flatMap((name) => {
    const value = reporter[name];
    return value ? [{ name: names[name], value }] : [];
  });
  return [kind, ...given];
}
