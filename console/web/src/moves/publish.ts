// SPDX-License-Identifier: Apache-2.0
import type { Fields } from './definitions.ts';
import { optional, text } from './entries.ts';

/** The parts of the public version that somebody has to look at, as the server names them. */
export function publicParts(fields: Fields): string[] {
  return ['text', ...(text(fields.place) === '' ? [] : ['place']), 'answer', ...(fields.photos.length === 0 ? [] : ['photos'])];
}

/** What is drawn before it is published. */
export function draftBody(fields: Fields): Record<string, unknown> {
  return { text: text(fields.text), place: optional(fields.place), answer: text(fields.answer), photos: fields.photos };
}

/** What is published. */
export function publishBody(fields: Fields): Record<string, unknown> {
  return { ...draftBody(fields), checked: publicParts(fields).filter((part) => fields.checked.includes(part)) };
}
