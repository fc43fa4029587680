import {fileURLToPath} from 'node:url'
import {Ajv, type ValidateFunction} from 'ajv'
import {expect, test} from 'vitest'
import {showRound} from '../../src/cli/watch/show-round.ts'
import {diagnose} from '../../src/diagnostics/diagnose.ts'
import {startOfFile} from '../../src/diagnostics/place.ts'
import {editorSchemas} from '../../src/schema.ts'
import {runCli} from './run-cli.ts'
import {below, faultyOptions, fixableOptions, questionText, sampleContent} from './sample-content.ts'
import {temporaryFolder} from './temporary-folder.ts'

const ajv = new Ajv({strict: false})
const schemas = editorSchemas()
const [isReport, isRound, isFormatReport] = [
  ajv.compile(schemas.report),
  ajv.compile(schemas['watch-round']),
  ajv.compile(schemas['format-report']),
]
const root = fileURLToPath(new URL('../..', import.meta.url))

function parse(text: string, isValid: ValidateFunction) {
  const value = JSON.parse(text)
  expect(isValid(value), ajv.errorsText(isValid.errors)).toBe(true)
  return value
}

const faulty = sampleContent({
  'loops/for/fixable.md': questionText({title: 'Which is fixed?', options: fixableOptions}),
  'loops/for/faulty.md': questionText({title: 'Which has no key?', options: faultyOptions}),
  'loops/for/linked.md': questionText({title: 'Which is linked?', more: '\n## Hint\n\n[Here](nowhere.md)\n'}),
})

test.concurrent.each([
  ['a build', [], {}, 0],
  ['a check', ['check'], {}, 0],
  ['a check with problems', ['check'], faulty, 1],
  ['a check of one file', ['check', 'content/loops/for/faulty.md'], faulty, 1],
])('%s prints what its schema describes', async (_, parameters, files, code) => {
  const cwd = temporaryFolder(below('content', sampleContent(files)))
  const result = await runCli([...parameters, '--format', 'json'], {cwd})
  expect(result.code).toBe(code)
  const {diagnostics} = parse(result.stdout, isReport)
  expect(diagnostics.length > 0).toBe(code === 1)
})

test.concurrent('so does `verify`, with its proofs', async () => {
  const {stdout} = await runCli(['verify', '--frozen', '--format', 'json'], {cwd: root})
  expect(parse(stdout, isReport).proofs.patterns.length).toBeGreaterThan(0)
})

test.concurrent.each([['--check'], []])('so does `fmt %s`', async (...flags) => {
  const more = {'loops/for/wide.md': questionText({options: '- [X]  Once\n  > Yes.\n- [ ] Never\n  > No.\n'})}
  const cwd = temporaryFolder(below('content', sampleContent(more)))
  const {stdout} = await runCli(['fmt', ...flags, '--format', 'json'], {cwd})
  expect(parse(stdout, isFormatReport).summary.unformatted).toBeGreaterThan(0)
})

test.each([undefined, true])('so does a round of `--watch`', (built) => {
  const found = diagnose('bank/no-questions', {ignored: []}, {file: 'bank.yaml', place: startOfFile})
  const counts = {files: 1, patterns: 0, questions: 0, compiled: 1}
  const printed: string[] = []
  showRound({print: (text: string) => void printed.push(text)} as never, {
    added: [found],
    removed: [found],
    diagnostics: [found],
    report: {diagnostics: [found], counts, files: ['bank.yaml'], source: () => ''},
    content: 'content',
    format: 'json',
    ...(built !== undefined && {built}),
  })
  expect(parse(printed.join(''), isRound).built).toBe(built)
})
