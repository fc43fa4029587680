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
