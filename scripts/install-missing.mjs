// Installs what package-lock.json asks for where it is not installed yet: what makes the two set-up commands
// work on a bare clone. Uses nothing but Node itself.
//
// With --runtimes also what programs of questions are run in and on, where this is a machine that it can be set up on.
import {spawnSync} from 'node:child_process'
import {copyFileSync, existsSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const root = new URL('../', import.meta.url)
const wanted = new URL('package-lock.json', root)
const installed = new URL('node_modules/.installed-lock.json', root)

if (!existsSync(installed) || readFileSync(wanted, 'utf8') !== readFileSync(installed, 'utf8')) {
  console.error('Installing what is missing ...')
  // Not `npm ci`: it refuses a lock file that was written where the packages of other platforms were left out,
  // as npm 11 does. Nothing is saved, so the lock file decides the versions and stays as it is.
  const {status} = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: fileURLToPath(root),
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
  copyFileSync(wanted, installed)
}

const isDebian = existsSync('/etc/apt/sources.list.d/debian.sources')
if (process.argv.includes('--runtimes') && isDebian && process.getuid?.() === 0) {
  const script = fileURLToPath(new URL('install-runtimes.sh', import.meta.url))
  const {status} = spawnSync('bash', [script], {stdio: ['ignore', 2, 2]})
  if (status !== 0) process.exit(status ?? 1)
}
