// SPDX-License-Identifier: Apache-2.0
// Reads what mutation testing found in core, says for each package how much of it the tests notice, and names what they do
// not with --survivors [package]. Exit code 0 means: at least 80 % in each package.
import {readFileSync} from 'node:fs';

const least = 80;
const [list, only = ''] = process.argv.slice(2);
const xml = readFileSync('core/target/pit-reports/mutations.xml', 'utf8');
const packages = new Map();
for (const [, status, inside] of xml.matchAll(/<mutation [^>]*status='([A-Z_]+)'[^>]*>([\s\S]*?)<\/mutation>/g)) {
  const value = (name) => inside.match(new RegExp(`<${name}>([^<]*)<`))?.[1] ?? '';
  const owner = value('mutatedClass');
  const name = owner.slice(0, owner.lastIndexOf('.'));
  const found = packages.get(name) ?? {killed: 0, all: 0, survivors: []};
  packages.set(name, found);
  found.all++;
  if (status === 'SURVIVED' || status === 'NO_COVERAGE') {
    found.survivors.push(`${owner.slice(name.length + 1)}:${value('lineNumber')} ${value('mutatedMethod')} ${status} ${value('description')}`);
  } else {
    found.killed++;
  }
}
let all = packages.size > 0;
for (const [name, {killed, all: made, survivors}] of [...packages].sort()) {
  const percent = (100 * killed) / made;
  all &&= percent >= least;
  console.log(`${percent.toFixed(1).padStart(5)} %  ${killed} of ${made}  ${name}`);
  if (list === '--survivors' && name.endsWith(only)) {
    survivors.forEach((one) => console.log(`         ${one.replace('&lt;', '<').replace('&gt;', '>')}`));
  }
}
process.exit(all ? 0 : 1);
