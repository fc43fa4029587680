import {describe, expect, test} from 'vitest'
import {compileQuestion} from '../../compile.ts'
import {patterns} from '../../patterns.ts'

/** The forms that are reported as not being numbers. */
function reported(forms: readonly string[], kind = '') {
  const items = forms.map((form) => (form.startsWith('- [') ? form : `- [x] ${form}`))
  const text = `---\ncategory: concept\ndifficulty: easy\n${kind}---\n\n# How many?\n\n## Answer\n\n${items.join('\n')}\n`
  return compileQuestion(text, {file: 'track/pattern/question.md', patterns}).diagnostics.flatMap(
    ({code, data}) => (code === 'text/not-a-number' ? [data.text] : []),
  )
}

describe('a form that may be meant as a number, and is none', () => {
  test.each([
    ['~5'],
    ['≈ 5'],
    ['about 5'],
    ['approx. 5.5'],
    ['ca. 5 km'],
    ['>5'],
    ['≥ 5'],
    ['<= 5'],
    ['at least 5'],
    ['3,14'],
    ['0,5'],
    ['-2,75 m'],
    ['5-7'],
    ['5 – 7'],
    ['5 to 7'],
    ['5..7'],
    ['10 furlongs'],
    ['10 apples'],
    ['2 queries'],
    ['5 or 6'],
  ])('%s', (form) => {
    expect(reported([form])).toEqual([form])
    expect(reported([form], 'kind: text\n')).toEqual([])
  })
})

describe('a form that keeps others from being numbers', () => {
  test.each([
    [['10 ± 1', '0x1F'], ['0x1F']],
    [['10 ± 1', 'ten'], ['ten']],
    [['[5, 7)', '`6`'], ['6']],
    [['5 km', 'five kilometres'], ['five kilometres']],
    [
      ['3.14159, 3 sf', 'pi', 'π'],
      ['pi', 'π'],
    ],
    [['10', '~10'], ['~10']],
    [['10 ± 1', '/ten|zehn/ {example=ten}'], ['/ten|zehn/']],
    [['10 ± 1', 'ten', '- [ ] eleven'], ['ten']],
  ])('%j', (forms, expected) => expect(reported(forms)).toEqual(expected))
})

describe('a text', () => {
  test.each([
    [['ten']],
    [['10', 'ten']],
    [['3', '3 queries', 'three queries']],
    [['2024-01-01']],
    [['12:30']],
    [['192.168.0.1']],
    [['1.2.3']],
    [['v1.2']],
    [['H2O']],
    [['3rd']],
    [['1st', 'first']],
    [['404 Not Found']],
    [['5xx']],
    [['2D']],
    [['Python 3']],
    [['`5-7`']],
    [['0x1F']],
    [['3 + 4']],
    [['1, 2, 3']],
    [['10', '/ten/ {example=ten}']],
    [['- [x] Paris', '- [ ] ~5']],
  ])('%j', (forms) => expect(reported(forms)).toEqual([]))
})

test('a blank that mixes numbers and texts is reported too', () => {
  const text =
    '---\ncategory: concept\ndifficulty: easy\n---\n\n# How many?\n\n[[a]] [[b]]\n\n## Blanks\n\n### a\n- [x] 10 ± 1\n- [x] ten\n\n### b\n- [x] two\n'
  const {diagnostics} = compileQuestion(text, {file: 'track/pattern/question.md'})
  expect(diagnostics.filter(({severity}) => severity !== 'info')).toMatchObject([
    {code: 'text/not-a-number', place: {start: {line: 14}}},
  ])
})
