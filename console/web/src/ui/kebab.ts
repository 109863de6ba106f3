// SPDX-License-Identifier: Apache-2.0

/** `AWAITING_APPROVAL` and `awaiting-approval` are one id. */
export const kebab = (id: string): string => id.toLowerCase().replaceAll('_', '-');
