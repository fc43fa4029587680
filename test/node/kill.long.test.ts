import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {buildBank} from '../built.ts'
import {bankYaml, below, patternText, questionText} from '../cli/sample-content.ts'
import {type Files, temporaryFolder} from '../cli/temporary-folder.ts'
import {randomNumbers} from '../run-counts.ts'
import {faultsOf, readBuilt} from './built-folder.ts'

const random = randomNumbers()
const kills = 40
/** Continues until a kill has hit a build while it writes. */
const mostKills = 400
const builder = fileURLToPath(new URL('build-repeatedly.mjs', import.meta.url))

/** A bank of many files, so that writing takes time; every file differs between versions. */
function bankOf(version: string, patterns: number): Files {
  const entries = Array.from({length: patterns}, (_, index): [string, string][] => [
    [`p${index}/pattern.md`, patternText.replace('Once for', `In ${version} once for`)],
    [`p${index}/q.md`, questionText({title: `Question ${index} of ${version}?`})],
  ])
  return Object.fromEntries([['bank.yaml', bankYaml.replace('1.0.0', version)], ...entries.flat()])
}

/** Kills an endlessly building process this many milliseconds after its first build. */
async function killAfter(milliseconds: number, parameters: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [builder, ...parameters], {stdio: ['ignore', 'pipe', 'inherit']})
  const ended = once(child, 'exit')
  await once(child.stdout, 'data')
  await wait(milliseconds)
  child.kill('SIGKILL')
  expect(await ended).toEqual([null, 'SIGKILL'])
}

test(`the output is one complete build after each of at least ${kills} kills, or the next build restores one`, async () => {
  const cwd = temporaryFolder({...below('one', bankOf('1.0.0', 20)), ...below('two', bankOf('2.0.0', 15))})
  const [one, two, cache] = ['one', 'two', 'cache'].map((name) => join(cwd, name)) as [string, string, string]
  const dist = join(cwd, 'dist')
  const out = join(dist, 'bank')
  const retired = join(dist, '.bank.retired')
  const seen = {whole: 0, retired: 0, staged: 0}
  for (let kill = 0; kill < kills || (seen.staged === 0 && kill < mostKills); kill++) {
    await killAfter(random() * 200, [out, cache, one, two])
    const survivor = existsSync(out) ? out : retired
    expect(faultsOf(readBuilt(survivor))).toEqual([])
    seen[survivor === out ? 'whole' : 'retired']++
    if (existsSync(join(dist, '.bank.staged'))) seen.staged++
    if (kill % 4 !== 3) continue
    await buildBank({content: two, out, cache: join(cache, '1')})
    expect(readdirSync(dist)).toEqual(['bank'])
    expect(faultsOf(readBuilt(out))).toEqual([])
    expect(readBuilt(out).json('manifest.json').version).toBe('2.0.0')
  }
  // Otherwise the kills hit nothing, and the test shows nothing.
  expect(seen.staged).toBeGreaterThan(0)
}, 600_000)
