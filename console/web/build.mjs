// SPDX-License-Identifier: Apache-2.0
// Builds the console into the folder named by the first argument: npm ci, types, tests, bundle.
// What has not changed since the last successful run is not done again, so that a Maven build of the house stays quick.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const here = import.meta.dirname;
const out = path.resolve(process.argv[2] ?? path.join(here, '../target/classes/web'));
const stamps = path.resolve(here, '../target/stamps');

function files(entry) {
  const full = path.join(here, entry);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [entry];
  return readdirSync(full).sort().flatMap((name) => files(path.join(entry, name)));
}

function digest(entries) {
  const hash = createHash('sha256').update(process.version);
  for (const file of entries.flatMap(files)) hash.update(file).update('\0').update(readFileSync(path.join(here, file)));
  return hash.digest('hex');
}

function once(name, inputs, result, steps) {
  const stamp = path.join(stamps, name);
  const now = digest(inputs);
  if (existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  steps();
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, now);
}

function run(command, ...args) {
  const { status } = spawnSync(command, args, { cwd: here, stdio: 'inherit', env: { ...process.env, CI: 'true' } });
  if (status !== 0) process.exit(status ?? 1); // what went wrong has been printed by the tool itself
}

once('npm', ['package.json', 'package-lock.json', '.npmrc'], path.join(here, 'node_modules/vite'), () =>
  run('npm', 'ci', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'));

const inputs = ['package-lock.json', 'tsconfig.json', 'vite.config.ts', 'index.html', 'public', 'src', 'test', 'build.mjs',
  '../src/main/resources/HIENTRUONG-INF/messages'];
once('web', inputs, path.join(out, 'index.html'), () => {
  run('npm', 'run', '--silent', 'typecheck');
  run('npm', 'test', '--silent');
  run('npm', 'run', '--silent', 'build', '--', '--outDir', out, '--logLevel', 'warn');
});
