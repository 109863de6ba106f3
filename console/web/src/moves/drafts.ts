// SPDX-License-Identifier: Apache-2.0
// What an officer has typed survives a reload, a lost session and a refused move: one draft per account, case and move.

const prefix = 'hientruong.draft/';

export interface Draft<T> { at: number; fields: T }

export function draftKey(account: string, number: string, move: string): string {
  return `${prefix}${account}/${number}/${move}`;
}

export function readDraft<T>(key: string): Draft<T> | null {
  const text = localStorage.getItem(key);
  if (text === null) return null;
  try {
    return JSON.parse(text) as Draft<T>;
  } catch {
    localStorage.removeItem(key);
    return null;
  }
}

/** Answers false when the browser refuses to store: the officer is then told that nothing is kept. */
export function writeDraft<T>(key: string, draft: Draft<T>): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(key: string): void {
  localStorage.removeItem(key);
}

/** The moves of a case for which this account has a draft. */
export function draftedMoves(account: string, number: string): string[] {
  const start = `${prefix}${account}/${number}/`;
  return Object.keys(localStorage).filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));
}

export function clearDrafts(account: string): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(`${prefix}${account}/`)) localStorage.removeItem(key);
}
