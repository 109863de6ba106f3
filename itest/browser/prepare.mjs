// SPDX-License-Identifier: Apache-2.0
// Makes the browser ready for the tests, without the package manager of the system and without root: installs the two
// packages of the lock file, unpacks Chromium beside them and lays out the folder in which Playwright looks for its
// driver. A second run finds its stamp and does nothing.
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliDecompressSync} from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const packed = join(modules, '@sparticuz', 'chromium', 'bin');
const browser = join(modules, '.chromium');
const driver = join(modules, '.driver');
const stamp = join(modules, '.ready');
const wanted = createHash('sha256')
  .update(readFileSync(join(here, 'package-lock.json')))
  .update(readFileSync(fileURLToPath(import.meta.url)))
  .update(here)
  .digest('hex');

function run(command, args) {
  const done = spawnSync(command, args, {cwd: here, stdio: ['ignore', 'inherit', 'inherit']});
  if (done.error || done.status !== 0) {
    throw new Error(`${command} ${args[0]} failed: ${done.error?.message ?? `exit code ${done.status}`}`);
  }
}

function unpackArchive(name) {
  const tar = join(browser, name);
  writeFileSync(tar, brotliDecompressSync(readFileSync(join(packed, `${name}.br`))));
  run('tar', ['xf', tar, '-C', browser, '--no-same-owner']);
  rmSync(tar);
}

function unpackBrowser() {
  rmSync(browser, {recursive: true, force: true});
  mkdirSync(browser, {recursive: true});
  for (const archive of ['al2023.tar', 'fonts.tar', 'swiftshader.tar']) {
    unpackArchive(archive);
  }
  const partial = join(browser, 'chromium.partial');
  writeFileSync(partial, brotliDecompressSync(readFileSync(join(packed, 'chromium.br'))));
  chmodSync(partial, 0o755);
  renameSync(partial, join(browser, 'chromium'));
  writeFileSync(
    join(browser, 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(browser, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(browser, 'font-cache')}</cachedir>
</fontconfig>
`,
  );
}

function layOutDriver() {
  rmSync(driver, {recursive: true, force: true});
  mkdirSync(driver, {recursive: true});
  symlinkSync(join(modules, 'playwright-core'), join(driver, 'package'), 'dir');
}

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.log('browser for the tests: installing');
  run('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']);
  unpackBrowser();
  layOutDriver();
  writeFileSync(stamp, wanted);
}
