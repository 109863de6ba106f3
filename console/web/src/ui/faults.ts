// SPDX-License-Identifier: Apache-2.0
import type { InjectionKey, Ref } from 'vue';
import type { Fault } from '../api/problem.ts';

/** The faults of the form around a field. */
export const faultsKey: InjectionKey<Ref<Fault[]>> = Symbol('faults');

/** `/items/2/note` → `field-items-2-note`: the same name for the control, its hint and the link of the summary. */
export function fieldId(pointer: string): string {
  return `field${pointer.replace(/[^A-Za-z0-9]+/g, '-')}`;
}
