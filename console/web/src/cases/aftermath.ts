// SPDX-License-Identifier: Apache-2.0
import type { AfterReply, CaseFile } from '../api/types.ts';

/** Whether anything came after the answer, or may be linked with it. */
export function hasAftermath(file: CaseFile): boolean {
  const { interactions, comment, marks, links } = file.aftermath;
  return interactions.length + marks.length + links.length > 0 || comment !== null || linking(file);
}

/** Whether the reader links reports of the same: who may not is not offered suggestions. */
export const linking = (file: CaseFile): boolean => file.moves.some((move) => move.name === 'link-follow-up');

/** What the Centre can do about a reply, or about the comment of the rating. */
export function actsOn(reply: AfterReply | null): string[] {
  if (reply === null || reply.state === 'answered') return ['SHOW', 'HIDE'];
  return reply.state === 'with-centre' ? ['FORWARD', 'SET_ASIDE'] : [];
}

export const questions = (file: CaseFile): AfterReply[] => file.aftermath.interactions.filter((reply) => reply.state === 'with-agency');
export const moderable = (file: CaseFile): AfterReply[] => file.aftermath.interactions.filter((reply) => actsOn(reply).length > 0);
/** What waits for somebody comes first. */
export const waiting = (file: CaseFile): AfterReply | undefined => moderable(file).find((reply) => reply.looked === null);
