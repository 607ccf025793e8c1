// Makes `npm start` and `npm test` work on a fresh clone: installs what package-lock.json says when node_modules is
// absent or older than the lockfile. Plain CommonJS, because it runs under whatever Node.js is on the PATH.
const { existsSync, statSync } = require('node:fs');
const { spawnSync } = require('node:child_process');
const { join } = require('node:path');

const root = join(__dirname, '..');
const installed = join(root, 'node_modules', '.package-lock.json');
const lockfile = join(root, 'package-lock.json');
const upToDate = existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs;

if (!upToDate) {
  console.error('Installing dependencies (npm ci) ...');
  const options = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm tells its scripts where it lives, so that no shell has to find it (npm.cmd on Windows).
  const npm = process.env.npm_execpath;
  const result = npm
    ? spawnSync(process.execPath, [npm, ...options], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', options, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  process.exit(result.status === null ? 1 : result.status);
}
