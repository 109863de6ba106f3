// SPDX-License-Identifier: Apache-2.0
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import IntlMessageFormat from 'intl-messageformat';
import { expect, test } from 'vitest';
import { readMessages } from './support/messages.ts';

const source = path.resolve(import.meta.dirname, '../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(vue|ts)$/.test(name));
const code = files.map((name) => readFileSync(path.join(source, name), 'utf8')).join('\n');
const messages = readMessages();
const whole = [...code.matchAll(/['"`](console\.[a-z0-9-]+\.[a-z0-9-]+)['"`]/g)].map((match) => match[1] as string);
const built = [...code.matchAll(/`(console\.[a-z-]+\.)((?:[a-z0-9-]|\$\{[^}]+\})+)`/g)]
  .filter((match) => match[2]?.includes('${'))
  .map((match) => new RegExp(`^${match[1]?.replaceAll('.', '\\.')}${match[2]?.replace(/\$\{[^}]+\}/g, '[a-z0-9-]+')}$`));

test('every message that the console asks for is there', () => {
  expect(whole.length).toBeGreaterThan(150);
  expect(whole.filter((key) => !(key in messages))).toEqual([]);
  expect(built.filter((pattern) => !Object.keys(messages).some((key) => pattern.test(key))).map(String)).toEqual([]);
});

test('no message is left that nobody shows', () => {
  const used = new Set(whole);
  expect(Object.keys(messages).filter((key) => !used.has(key) && !built.some((pattern) => pattern.test(key)))).toEqual([]);
});

test('every message can be formatted', () => {
  const broken = Object.entries(messages).filter(([, text]) => {
    try {
      return new IntlMessageFormat(text, 'vi').getAst().length === 0;
    } catch {
      return true;
    }
  });
  expect(broken).toEqual([]);
});

test('no Vietnamese words stand in the code', () => {
  const words = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/i;
  const prose = files.flatMap((name) => readFileSync(path.join(source, name), 'utf8').split('\n')
    .filter((line) => words.test(line) && !/^\s*(\/\/|\*|\/\*|<!--)/.test(line)).map((line) => `${name}: ${line.trim()}`));
  expect(prose).toEqual([]);
});
