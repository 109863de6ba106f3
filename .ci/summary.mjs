// SPDX-License-Identifier: Apache-2.0
// Reads the reports of all modules, names what failed, and ends with one line. Exit code 0 means: the build went through,
// at least one test ran, none failed, none was skipped.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

const [built, seconds] = process.argv.slice(2).map(Number);
const reportFolders = new Set(['surefire-reports', 'failsafe-reports', 'vitest-reports']);
const skippedFolders = new Set(['node_modules', '.git', 'src', 'installations', 'unpacked', 'assembly']);

function reports(folder, inReports = false) {
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return skippedFolders.has(entry.name) ? [] : reports(path, reportFolders.has(entry.name));
    }
    return inReports && entry.name.startsWith('TEST-') && entry.name.endsWith('.xml') ? [path] : [];
  });
}

function attribute(tag, name) {
  return tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1] ?? '';
}

const total = {passed: 0, failed: 0, skipped: 0};
for (const file of reports('.')) {
  const xml = readFileSync(file, 'utf8');
  for (const [, head, selfClosed, inside = ''] of xml.matchAll(/<testcase\b([^>]*?)(?:(\/)>|>([\s\S]*?)<\/testcase>)/g)) {
    const outcome = selfClosed ? 'passed' : /<(failure|error)\b/.test(inside) ? 'failed' : /<skipped\b/.test(inside) ? 'skipped' : 'passed';
    total[outcome]++;
    if (outcome !== 'passed') {
      console.log(`${outcome.toUpperCase()} ${attribute(head, 'classname')} ${attribute(head, 'name')}`);
    }
  }
}
const good = built === 0 && total.passed > 0 && total.failed === 0 && total.skipped === 0;
const time = `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
const extra = `${total.skipped ? `, ${total.skipped} skipped` : ''}${built ? `, build ended with ${built}` : ''}`;
console.log(`${total.passed} passed, ${total.failed} failed${extra}, ${time}`);
process.exit(good ? 0 : 1);
