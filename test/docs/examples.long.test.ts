import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import ts from 'typescript'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {compileQuestions, loadMath} from '../../src/compile.ts'
import {kinds} from '../../src/kinds/kinds.ts'
import {patterns} from '../../src/patterns.ts'
import {fencesOf} from './fences.ts'

const pages = ['README.md', 'docs/format.md', ...kinds.map((kind) => `src/kinds/${kind}/README.md`)]

const examples = pages.flatMap((page) =>
  fencesOf(page)
    .filter(({info}) => info === 'markdown')
    .map(({text, line}) => ({name: `${page}:${line}`, text})),
)

const math = await loadMath(...examples.map(({text}) => text))

describe('questions in the documentation', () => {
  test('there are examples on every page', () => {
    for (const page of pages) expect(examples.some(({name}) => name.startsWith(page))).toBe(true)
  })

  test.each(examples)('$name compiles without a fault', ({text}) => {
    const {questions, diagnostics} = compileQuestions(text, {
      file: 'example/question.md',
      patterns,
      ...(math && {math}),
    })
    expect(diagnostics.filter(({severity}) => severity !== 'info')).toEqual([])
    expect(questions.length).toBeGreaterThan(0)
  })
})

describe.each(['README.md', 'docs/sessions.md', 'docs/grading.md', 'docs/stability.md'])(
  'programs in %s',
  (page) => {
    const programs = fencesOf(page).filter(({info}) => info === 'js')
    let folder = ''

    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'quizproof-readme-'))
      writeFileSync(join(folder, 'package.json'), '{"type": "module"}')
      mkdirSync(join(folder, 'node_modules'))
      symlinkSync(resolve('.'), join(folder, 'node_modules', 'quizproof'))
    })
    afterAll(() => rmSync(folder, {recursive: true, force: true}))

    test('there are some', () => expect(programs.length).toBeGreaterThan(0))

    test('TypeScript accepts them under its strictest settings', () => {
      for (const {text, line} of programs) writeFileSync(join(folder, `line-${line}.ts`), text)
      const names = programs.map(({line}) => join(folder, `line-${line}.ts`))
      const program = ts.createProgram(names, {
        strict: true,
        noUncheckedIndexedAccess: true,
        noEmit: true,
        skipLibCheck: true,
        preserveSymlinks: true,
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.NodeNext,
        moduleResolution: ts.ModuleResolutionKind.NodeNext,
        resolveJsonModule: true,
        typeRoots: [resolve('node_modules/@types')],
        types: ['node'],
        lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
      })
      const faults = ts
        .getPreEmitDiagnostics(program)
        .map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, '\n'))
      expect(faults).toEqual([])
    })

    test.each(programs)('the program at line $line prints what its comments say', ({text, line}) => {
      const file = join(folder, `line-${line}.js`)
      writeFileSync(file, text)
      const printed = execFileSync(process.execPath, [file], {encoding: 'utf8'}).split('\n')
      for (const [index, expected] of promises(text).entries()) {
        if (expected !== undefined) expect(printed[index]).toBe(expected)
      }
    })
  },
)

/** The output that comments after `console.log(...)` state, by line; other comments are ignored. */
function promises(program: string): (string | undefined)[] {
  return program
    .split('\n')
    .filter((line) => line.includes('console.log('))
    .map(
      (line) => /\/\/ ((?:wrong$|unanswered|malformed|choice|not-proven|true|false|\d).*)$/.exec(line)?.[1],
    )
}
