import {spawnSync} from 'node:child_process'
import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {exchangeScript} from '../../src/node/build/exchange-folders.ts'
import {temporaryFolder} from '../cli/temporary-folder.ts'

const hasPython = spawnSync('python3', ['--version']).status === 0

test.runIf(hasPython).each([
  ['a build that runs', process.pid, 0, ['new']],
  ['a build that was killed', 1, 1, ['old']],
])(
  '%s: its exchange has the status and the folder that the next build expects',
  (_, parent, status, names) => {
    const folder = temporaryFolder({'bank/old': '', 'staged/new': ''})
    const paths = ['bank', 'staged'].map((name) => join(folder, name))
    const run = spawnSync('python3', ['-I', '-S', '-c', exchangeScript, ...paths, String(parent)])
    expect([run.status, readdirSync(join(folder, 'bank'))]).toEqual([status, names])
  },
)
