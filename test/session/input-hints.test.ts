import {describe, expect, test} from 'vitest'
import {toPublicQuestion} from '../../src/bank/split.ts'
import {compileQuestion} from '../../src/compile/question/compile-question.ts'

const compile = (input: string, key: string) =>
  compileQuestion(
    `---\ncategory: output\ndifficulty: easy\n${input}---\n\n# Which?\n\n## Answer\n\n- [x] ${key}\n`,
    {file: 't/p/q.md'},
  )
const lines = '\n  ```python\n  a = 1\n  b = 2\n  ```'

describe('the input that the author chooses', () => {
  test.each([
    ['input: lines\n', 'await', 'lines'],
    ['input: code\n', 'await', 'code'],
    ['input: line\n', 'await', undefined],
    ['', 'await', undefined],
    ['input: unit\n', '200 m/s', 'unit'],
    ['', '200 m/s', undefined],
  ])('%j with the key %j is %s in public', (written, key, expected) => {
    const {question, diagnostics} = compile(written, key)
    expect(diagnostics.filter(({severity}) => severity !== 'info')).toEqual([])
    if (!question) throw new Error('Expected a question')
    expect(Object.entries(toPublicQuestion(question)).find(([name]) => name === 'input')?.[1]).toBe(expected)
  })

  test.each([
    ['', lines, ['text/input']],
    ['input: line\n', lines, ['text/input']],
    ['input: lines\n', lines, []],
    ['input: code\n', lines, []],
    ['input: unit\n', '200', ['numeric/input']],
  ])('%j with the key %j reports %j', (written, key, codes) => {
    expect(
      compile(written, key)
        .diagnostics.filter(({severity}) => severity !== 'info')
        .map(({code}) => code),
    ).toEqual(codes)
  })
})

const compileOther = (field: string, rest: string) =>
  compileQuestion(`---\ncategory: output\ndifficulty: easy\n${field}---\n\n# Which?\n\n${rest}`, {
    file: 't/p/q.md',
  })
const output = (text: string) =>
  `\`\`\`python\nprint(1)\n\`\`\`\n\n## Answer\n\`\`\`output\n${text}\n\`\`\`\n`
const cloze = (list: string, name = 'x') => `Type [[x]].\n\n## Blanks\n\n### ${name}\n\n${list}\n`
const open = '## Rubric\n\n- Names it\n'
const code = '## Tests\n\n```python\nassert True\n```\n'

describe('the input of other kinds', () => {
  test.each([
    ['input: line\n', open, {input: 'line'}],
    ['input: code\n', open, {input: 'code'}],
    ['input: lines\n', open, {}],
    ['input: line\n', output('1'), {input: 'line'}],
    ['input: lines\n', output('1'), {}],
    ['', output('1'), {}],
    ['input: code\n', cloze('- [x] await'), {input: 'code'}],
    ['input: line\n', cloze('- [x] await'), {}],
    ['language: python\n', code, {language: 'python'}],
    ['', code, {}],
  ])('%j of %j gives %j in public', (field, rest, expected) => {
    const {question, diagnostics} = compileOther(field, rest)
    expect(diagnostics.filter(({severity}) => severity !== 'info')).toEqual([])
    if (!question) throw new Error('Expected a question')
    const entries = Object.entries(toPublicQuestion(question))
    expect(Object.fromEntries(entries.filter(([name]) => name === 'input' || name === 'language'))).toEqual(
      expected,
    )
  })

  test.each([
    ['input: line\n', output('1\n2'), ['output/input']],
    ['input: lines\n', output('1\n2'), []],
    ['input: code\n', cloze('- [x] 2'), ['cloze/input']],
    ['input: code\n', cloze('- [x] a\n- [ ] b', 'x {choice}'), ['cloze/input']],
    ['input: unit\n', open, ['field/value']],
    ['language: sql\n', code, ['code/languages']],
    ['language: "a b"\n', code, ['code/languages']],
  ])('%j of %j reports %j', (field, rest, codes) => {
    const {diagnostics} = compileOther(field, rest)
    expect(diagnostics.filter(({severity}) => severity !== 'info').map((one) => one.code)).toEqual(codes)
  })
})
