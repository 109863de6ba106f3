// SPDX-License-Identifier: Apache-2.0

/** How the Centre reaches a reporter, as the server names it. */
export const contactMethods = ['PHONE', 'SMS', 'EMAIL', 'APPLICATION'] as const;
