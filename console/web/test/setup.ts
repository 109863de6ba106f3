// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeAll } from 'vitest';
import { showTexts, startTexts } from '../src/ui/text.ts';
import { readMessages } from './support/messages.ts';

beforeAll(async () => {
  await startTexts();
  await showTexts('vi', readMessages());
});

afterEach(() => {
  localStorage.clear();
  document.body.innerHTML = '';
});
