// SPDX-License-Identifier: Apache-2.0
import type { Fields } from './definitions.ts';
import { optional, text } from './entries.ts';

/** What is published, and before that drawn. */
export function publishBody(fields: Fields): Record<string, unknown> {
  return { text: text(fields.text), place: optional(fields.place), answer: text(fields.answer), photos: fields.photos };
}
