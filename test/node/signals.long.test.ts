import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {below, sampleContent} from '../cli/sample-content.ts'
import {temporaryFolder} from '../cli/temporary-folder.ts'
import {faultsOf, readBuilt} from './built-folder.ts'

const builder = fileURLToPath(new URL('build-repeatedly.mjs', import.meta.url))

test.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s while a bank is written ends the process, and leaves only a complete bank',
  async (signal) => {
    for (let turn = 0; turn < 2; turn++) {
      const cwd = temporaryFolder({
        ...below('one', sampleContent()),
        ...below(
          'two',
          sampleContent({'bank.yaml': 'name: other\nversion: 2.0.0\ntracks:\n  - id: loops\n    title: L\n'}),
        ),
      })
      const dist = join(cwd, 'dist')
      const parameters = [join(dist, 'bank'), join(cwd, 'cache'), join(cwd, 'one'), join(cwd, 'two')]
      const child = spawn(process.execPath, [builder, ...parameters], {stdio: ['ignore', 'pipe', 'inherit']})
      const ended = once(child, 'exit')
      await once(child.stdout, 'data')
      // The lock exists for some milliseconds of every build.
      for (let look = 0; look < 20_000 && !existsSync(join(dist, '.bank.lock')); look++) await wait(0)
      child.kill(signal)
      expect(await ended).toEqual([null, signal])
      expect(readdirSync(dist)).toEqual(['bank'])
      expect(faultsOf(readBuilt(join(dist, 'bank')))).toEqual([])
    }
  },
  120_000,
)
