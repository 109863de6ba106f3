// SPDX-License-Identifier: Apache-2.0
import type { Assignment, CaseFile, Extension, Limit } from '../api/types.ts';

const gone = ['returned', 'recalled'];

export const withdrawn = (share: Assignment): boolean => gone.includes(share.stage);
export const leads = (share: Assignment): boolean => share.kind === 'LEAD';

/** The share of the reader's own agency, as the case stands. */
export function ownShare(file: CaseFile): Assignment | null {
  return file.assignments.filter((share) => share.own && !withdrawn(share)).at(-1) ?? null;
}

/** Whether the reader's agency is asked by the one that leads. */
export function coordinates(file: CaseFile): boolean {
  const own = ownShare(file);
  return own !== null && !leads(own);
}

/** What the one that leads has asked of others and is still theirs. */
export const parts = (file: CaseFile): Assignment[] => file.assignments.filter((share) => !leads(share) && !withdrawn(share));

/** Notices that the Centre has not recorded, the oldest of each share. */
export function waitingNotices(file: CaseFile): { share: Assignment; notice: Extension }[] {
  return file.assignments.filter((share) => !withdrawn(share)).flatMap((share) => {
    const notice = share.extensions.find((extension) => extension.recordedAt === null);
    return notice ? [{ share, notice }] : [];
  });
}

/** The total of a share that runs: its own days, or the date that it committed to. */
export function totalOf(file: CaseFile, share: Assignment): Limit | null {
  return file.limits.find((limit) => limit.assignment === share.number && limit.state === 'running' && ['K07', 'K09', 'K12'].includes(limit.clock)) ?? null;
}

/** Whether others than the Centre had a say in where the case goes, or it went anywhere. */
export function steered(file: CaseFile): boolean {
  const { request, designation, directions, referral, watchers, slips } = file.course;
  return request !== null || designation !== null || referral !== null || directions.length + watchers.length + slips.length > 0;
}
