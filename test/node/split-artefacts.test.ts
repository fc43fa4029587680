import {expect, test} from 'vitest'
import {describeBuild} from '../../src/cli/reporters/describe-build.ts'
import {parseConfig} from '../../src/compile/bank/bank-config.ts'
import {linkBank} from '../../src/compile/bank/link-bank.ts'
import {compareText} from '../../src/diagnostics/compare-text.ts'
import {listArtefacts} from '../../src/node/build/artefacts/artefacts.ts'
import {compileUnit} from '../../src/node/build/compile-unit.ts'
import {storeUnit} from '../../src/node/cache/stored-unit.ts'
import {richContent} from './rich-content.ts'

const singles = ['bank.json', 'public.json', 'keys.json']

function writeArtefacts(maxSingleBytes: number): Map<string, string> {
  const files = Object.entries(richContent()).map(([path, text]) => ({path, text: String(text)}))
  const assets = files.map(({path}) => path).filter((path) => /\.(?:svg|png)$/.test(path))
  const {config} = parseConfig(
    files.find(({path}) => path === 'bank.yaml'),
    assets,
  )
  if (!config) throw new Error('Expected a sound bank.yaml')
  const units = files
    .filter(({path}) => path.endsWith('.md') && !path.endsWith('README.md'))
    .sort((one, other) => compareText(one.path, other.path))
    .map((file) => storeUnit(compileUnit(file, {config, keepMarkdown: false}), 'hash'))
  const linked = linkBank(
    units.map(({summary}) => summary),
    config,
    {assets},
  )
  const context = {units, config, linked, checked: new Map(), maxSingleBytes}
  const written = listArtefacts({...context, key: '', openPublished: () => undefined})
  return new Map([...written].map(({name, content}) => [name, Buffer.concat([...content()]).toString()]))
}

test('a bank above the limit is only written by pattern, with the same bytes', () => {
  const whole = writeArtefacts(Number.POSITIVE_INFINITY)
  const size = Buffer.byteLength(whole.get('bank.json') ?? '')
  expect([...writeArtefacts(size)]).toEqual([...whole])
  const split = writeArtefacts(size - 1)
  expect([...whole.keys()].filter((name) => !split.has(name))).toEqual(singles)
  for (const [name, text] of split) {
    if (name !== 'manifest.json') expect(text).toBe(whole.get(name))
  }
  const manifest = JSON.parse(split.get('manifest.json') ?? '')
  expect(manifest.artefacts.filter((name: string) => !name.startsWith('assets/')).sort()).toEqual(
    [...split.keys()].sort(),
  )
})

test('a build says when it leaves bank.json out', () => {
  const report = {counts: {files: 4, patterns: 1, questions: 2, compiled: 4}}
  expect(describeBuild('out', report, ['bank.json', 'index.json'])).toBe(
    'Built out: 2 questions in 1 pattern, 2 files\n',
  )
  expect(describeBuild('out', report, ['index.json'])).toBe(
    'Built out: 2 questions in 1 pattern, 1 file\nNo bank.json, which would have more than 20 MB; use index.json and patterns/, or build with --single\n',
  )
  expect(describeBuild('out', report, undefined)).toBe('Nothing built; out is unchanged\n')
})
