// Installs the packages in package-lock.json unless they are installed, so that the two setup commands work on a
// fresh clone. Uses only Node itself.
//
// With --runtimes it also installs the sandbox and the runtimes of proofs, on a Debian machine as root.
import {spawnSync} from 'node:child_process'
import {copyFileSync, existsSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const root = new URL('../', import.meta.url)
const wanted = new URL('package-lock.json', root)
const installed = new URL('node_modules/.installed-lock.json', root)

if (!existsSync(installed) || readFileSync(wanted, 'utf8') !== readFileSync(installed, 'utf8')) {
  console.error('Installing missing packages ...')
  // Not `npm ci`: it rejects a lock file without the packages of other platforms, which npm 11 writes.
  // With --no-save the lock file still decides the versions and stays unchanged.
  const {status} = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: fileURLToPath(root),
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
  copyFileSync(wanted, installed)
}
