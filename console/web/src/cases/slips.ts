// SPDX-License-Identifier: Apache-2.0
/** What the server found when it was asked about a slip. */
export interface SlipCheck { hash: string; intact: boolean; matches: boolean | null }

/** The message that says it; a history that was touched outweighs a hash that fits. */
export function verdict(check: SlipCheck): 'broken' | 'mismatch' | 'matches' | 'intact' {
  if (!check.intact) return 'broken';
  if (check.matches === null) return 'intact';
  return check.matches ? 'matches' : 'mismatch';
}
