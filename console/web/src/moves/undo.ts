// SPDX-License-Identifier: Apache-2.0
import type { CaseFile } from '../api/types.ts';
import { leads, withdrawn } from '../cases/shares.ts';
import { now } from '../ui/clock.ts';
import type { MoveDefinition } from './definitions.ts';
import { missing, optional, text } from './entries.ts';
import UndoForm from './forms/UndoForm.vue';
import UrgeForm from './forms/UrgeForm.vue';

/** For how many minutes yet the caller may undo their own last move without a reason; 0 when it is not theirs, or too late. */
export function minutesLeft(file: CaseFile, at: number): number {
  const left = file.undo?.own ? Date.parse(file.undo.until) - at : 0;
  return Math.max(0, Math.ceil(left / 60_000));
}

/** Undoing, and urging (quy định của hệ thống; Articles 22.5, 27.7). */
export const supervisingMoves: Record<string, MoveDefinition> = {
  correct: {
    form: UndoForm,
    backward: true,
    warning: 'console.undo.warning',
    initial: (file) => ({ event: file.undo?.event ?? 0, reason: '' }),
    check: (fields, file) => (minutesLeft(file, now.value) > 0 ? [] : missing(fields, 'reason', 'console.undo.reason-missing')),
    body: (fields) => ({ event: fields.event, reason: optional(fields.reason) }),
  },
  urge: {
    form: UrgeForm,
    initial: (file) => ({ assignment: (file.assignments.filter((share) => leads(share) && !withdrawn(share)).at(-1) ?? file.assignments[0])?.number ?? 1, note: '' }),
    check: (fields) => missing(fields, 'note', 'console.urge.note-missing'),
    body: (fields) => ({ assignment: fields.assignment, note: text(fields.note) }),
  },
};
