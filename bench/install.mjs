import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const bench = fileURLToPath(new URL('.', import.meta.url))

/** Installs the contestants below `bench/` when they are missing. */
export function installContestants() {
  if (existsSync(join(bench, 'node_modules', '.package-lock.json'))) return
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: bench,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (result.status !== 0) throw new Error('Installing the contestants below bench/ failed')
}
