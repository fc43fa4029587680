import {readdirSync, readFileSync} from 'node:fs'
import * as prettier from 'prettier'
import {describe, expect, test} from 'vitest'
import {compileQuestions, type Diagnostic} from '../../src/compile.ts'
import {applyEdits} from '../../src/diagnostics/edits/apply-edits.ts'
import {kinds} from '../../src/kinds/kinds.ts'
import {patterns} from '../../src/patterns.ts'
import {fencesOf} from './fences.ts'

// A formatter may change only the layout of a question, nothing that learners see or graders use, unless a diagnostic
// warned before.

const pages = [
  'README.md',
  'docs/format.md',
  ...kinds.map((kind) => `src/kinds/${kind}/README.md`),
  ...readdirSync('docs/diagnostics', {recursive: true, encoding: 'utf8'})
    .filter((path) => path.includes('/'))
    .map((path) => `docs/diagnostics/${path}`),
]

const examples = pages.flatMap((page) =>
  fencesOf(page)
    .filter(({info}) => info === 'markdown')
    .map(({text, line}) => ({name: `${page}:${line}`, text})),
)

const fixtures = kinds.flatMap((kind) =>
  readdirSync(`src/kinds/${kind}/fixtures`).map((name) =>
    toCase(`src/kinds/${kind}/fixtures/${name}/input.md`),
  ),
)

const content = readdirSync('content', {recursive: true, encoding: 'utf8'})
  .filter((path) => path.endsWith('.md') && !path.endsWith('pattern.md'))
  .map((path) => toCase(`content/${path}`))

function toCase(path: string) {
  return {name: path, text: readFileSync(path, 'utf8')}
}

/** As docs/format.md says: the code in fences is content, which Prettier would format too. */
const format = (text: string) =>
  prettier.format(text, {parser: 'markdown', embeddedLanguageFormatting: 'off'})

const compile = (text: string) => compileQuestions(text, {file: 'track/pattern/question.md', patterns})

const codesOf = ({diagnostics}: {readonly diagnostics: readonly Diagnostic[]}): Set<string> =>
  new Set(diagnostics.filter(({severity}) => severity !== 'info').map(({code}) => code))

/** Warnings that say that a formatter would change the question. */
const warnings = ['text/pattern-markup', 'markdown/math']

function applyFixes(text: string): string {
  const fixes = compile(text).diagnostics.filter(({code}) => warnings.includes(code))
  return applyEdits(
    text,
    fixes.flatMap(({fix}) => fix?.edits ?? []),
  ).text
}

describe.each([
  ['examples of the documentation', examples],
  ['fixtures', fixtures],
  ['the content', content],
])('Prettier changes no meaning of %s', (_, cases) => {
  const sound = cases
    .map(({name, text}) => ({name, text: applyFixes(text)}))
    .filter(({text}) => compile(text).questions.length > 0)

  test('includes many valid cases', () => expect(sound.length * 4).toBeGreaterThan(cases.length))

  test.each(sound)('$name', async ({text}) => {
    const before = compile(text)
    const codes = codesOf(before)
    if (warnings.some((code) => codes.has(code))) return
    const after = compile(await format(text))
    expect(after.questions).toEqual(before.questions)
    expect([...codesOf(after)].filter((code) => !codes.has(code))).toEqual([])
  })
})

describe('warns of what Prettier would change', () => {
  test.each(['/.*await.*/', '/__init__|a/', '/.*a.*|b/'])('%s', async (pattern) => {
    const text = `---\ncategory: concept\ndifficulty: easy\n---\n\n# Which?\n\n## Answer\n\n- [x] one\n- [x] ${pattern}\n`
    const before = compile(text)
    const after = compile(await format(text))
    expect(before.questions).toHaveLength(1)
    const fixed = applyFixes(text)
    expect(compile(fixed).questions).toEqual(before.questions)
    expect(compile(await format(fixed)).questions).toEqual(before.questions)
    const isChanged = JSON.stringify(after.questions) !== JSON.stringify(before.questions)
    expect([isChanged, codesOf(before).has('text/pattern-markup')]).toEqual([true, true])
  })
})
