import {describe, expect, test} from 'vitest'
import {compileBank, compileQuestions, type Diagnostic} from '../../compile.ts'
import {catalogue, codes} from '../../diagnostics/catalogue.ts'
import {patterns} from '../../patterns.ts'

const lines = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({file, code, place}) => `${file.replace(/.*\//, '')}:${place.start.line} ${code}`)

const compile = (fields: string, rest: string) =>
  compileQuestions(`---\ncategory: concept\ndifficulty: easy\n${fields}---\n\n${rest}`, {
    file: 'a/b/q.md',
    patterns,
  })

const options = '- [x] One\n  > Yes.\n- [ ] All of the above\n  > No.\n'

describe('`ignore` in front matter', () => {
  test.each([
    ['a list', 'ignore: [choice/position-reference]\n'],
    ['a list with a reason', 'ignore: [choice/position-reference] # it quotes a form\n'],
    ['lines with reasons', 'ignore:\n  # it quotes a form\n  - choice/position-reference # see above\n'],
    ['a single code', 'ignore: choice/position-reference\n'],
  ])('silences a warning, written as %s', (_, fields) => {
    expect(compile(fields, `# Which?\n\n${options}`)).toMatchObject({
      diagnostics: [],
      questions: [{kind: 'choice'}],
    })
  })

  test('silences infos', () => {
    expect(compile('ignore: [list/no-rationale]\n', '# Which?\n\n- [x] a\n- [ ] b\n').diagnostics).toEqual([])
  })

  test.each([
    [
      'an unknown code',
      'ignore: [choice/postion-reference]\n',
      4,
      'ignore/unknown-code',
      {nearest: 'choice/position-reference'},
    ],
    ['a name that is no code', 'ignore: [position]\n', 4, 'ignore/unknown-code', {name: 'position'}],
    ['an error', 'ignore: [choice/no-key]\n', 4, 'ignore/error', {code: 'choice/no-key'}],
    [
      'a code that nothing has',
      'ignore:\n  - choice/position-reference\n  - hint/leaks-key\n',
      6,
      'ignore/unused',
      {code: 'hint/leaks-key'},
    ],
  ])('reports %s', (_, fields, line, code, data) => {
    const found = compile(fields, `# Which?\n\n${options}`).diagnostics.filter((one) => one.code === code)
    expect(found).toMatchObject([{place: {start: {line}}, data}])
  })

  test('an error hides whether a code is unused', () => {
    const {diagnostics} = compile(
      'ignore: [hint/leaks-key]\n',
      '# Which?\n\n- [ ] a\n  > No.\n- [ ] b\n  > No.\n',
    )
    expect(lines(diagnostics)).toEqual(['q.md:9 choice/no-key'])
  })

  test.each([
    ['', ['case', 'spaces']],
    ['ignore: [list/no-rationale]\n', ['case', 'spaces']],
    ['ignore: [list/no-rationale, diacritics]\n', ['diacritics']],
    ['ignore: []\n', []],
  ])('%j leaves the differences of a text', (fields, ignore) => {
    const [question] = compile(fields, '# Which?\n\n## Answer\n\n- [x] one\n').questions
    expect(question).toMatchObject({kind: 'text', key: {ignore}})
  })

  test('holds for the lines of one question in its own fields', () => {
    const own = '\n```yaml question\nignore: [choice/position-reference]\n```\n'
    const {diagnostics} = compile('', `# One? {#one}\n${own}\n${options}\n# Two? {#two}\n\n${options}`)
    expect(lines(diagnostics)).toEqual(['q.md:21 choice/position-reference'])
  })
})

const bank = (more: string, files: Readonly<Record<string, string>>) =>
  compileBank(
    Object.entries({
      'bank.yaml': `name: a\nversion: 1.0.0\ntracks: [{id: t, title: T}]\n${more}`,
      't/p/pattern.md': '---\ntitle: P\ntrack: t\nminutes: 1\nsummary: S\n---\n\n## One\n\nText.\n',
      ...files,
    }).map(([path, text]) => ({path, text})),
  )

const question = (fields = '', last = 'All of the above') =>
  `---\ncategory: concept\ndifficulty: easy\n${fields}---\n\n# Which?\n\n- [x] One\n  > Yes.\n- [ ] ${last}\n  > No.\n`

describe('`ignore` in bank.yaml', () => {
  test('silences all files', () => {
    expect(bank('ignore: [choice/position-reference] # quoted\n', {'t/p/a.md': question()})).toMatchObject({
      diagnostics: [],
      bank: {name: 'a'},
    })
  })

  test.each([
    [
      'an unknown code',
      'ignore: [a/b]\n',
      ['bank.yaml:4 ignore/unknown-code', 'a.md:10 choice/position-reference'],
    ],
    [
      'an error',
      'ignore: [choice/no-key]\n',
      ['bank.yaml:4 ignore/error', 'a.md:10 choice/position-reference'],
    ],
    ['no code', 'ignore: [x]\n', ['bank.yaml:4 ignore/unknown-code', 'a.md:10 choice/position-reference']],
    [
      'an unused code',
      'ignore: [hint/leaks-key]\n',
      ['bank.yaml:4 ignore/unused', 'a.md:10 choice/position-reference'],
    ],
  ])('reports %s', (_, more, expected) => {
    expect(lines(bank(more, {'t/p/a.md': question()}).diagnostics).sort()).toEqual([...expected].sort())
  })

  test('does not call a code unused that only a run reports', () => {
    expect(bank('ignore: [proof/mutant-passes]\n', {'t/p/a.md': question('', 'Two')}).diagnostics).toEqual([])
  })
})

describe('what only a bank has', () => {
  test('is silenced by the file it is in', () => {
    const files = {'t/p/a.md': question('', 'Two'), 't/p/b.md': question('', 'Two')}
    expect(lines(bank('', files).diagnostics)).toEqual(['b.md:6 question/duplicate'])
    const ignored = {...files, 't/p/b.md': question('ignore: [question/duplicate]\n', 'Two')}
    expect(bank('', ignored).diagnostics).toEqual([])
    const unused = {'t/p/b.md': question('ignore: [question/duplicate]\n', 'Two')}
    expect(lines(bank('', unused).diagnostics)).toEqual(['b.md:4 ignore/unused'])
  })

  test('is silenced in pattern.md', () => {
    const pattern =
      '---\ntitle: P\ntrack: t\nminutes: 1\nsummary: S\nignore: [pattern/no-concepts]\n---\n\nText.\n'
    expect(bank('', {'t/p/pattern.md': pattern, 't/p/a.md': question('', 'Two')}).diagnostics).toEqual([])
  })
})

test('every warning and info may be ignored, and no error', () => {
  for (const {code, severity} of codes) {
    const found = compile(
      `ignore: [${code}]\n`,
      '# Which?\n\n- [x] One\n  > Yes.\n- [ ] Two\n  > No.\n',
    ).diagnostics
    const isError = found.some((one) => one.code === 'ignore/error')
    expect([code, isError]).toEqual([code, severity === 'error'])
    expect(catalogue[code].severity).toBe(severity)
  }
})
