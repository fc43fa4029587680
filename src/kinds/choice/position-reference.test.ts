import {describe, expect, test} from 'vitest'
import {compileQuestion} from '../../compile.ts'

const others = ['One thing', 'Another thing', 'A third thing']

/** The options that are reported in a question with three ordinary ones. */
function reported(option: string, {stem = '', options = others}: {stem?: string; options?: string[]} = {}) {
  const [key, ...rest] = options
  const items = [`- [x] ${key}`, ...rest.map((text) => `- [ ] ${text}`), `- [ ] ${option}`]
  const text = `---\ncategory: concept\ndifficulty: easy\n---\n\n# Which hold?\n\n${stem}\n\n${items.join('\n')}\n`
  return compileQuestion(text, {file: 'track/pattern/question.md'}).diagnostics.flatMap(({code, data}) =>
    code === 'choice/position-reference' ? [data.text] : [],
  )
}

describe('an option refers to the others', () => {
  test.each([
    'all the above',
    'The above',
    'a and c only',
    'a, b and c only',
    'The previous two',
    'Everything above',
    'All of the above',
    'ALL OF THE ABOVE.',
    'All of the above are correct',
    'None of the above',
    'none of the above statements',
    'None of these',
    'None of the options',
    'None of the other options',
    'All options',
    'All answers are correct',
    'All of these options are right',
    'Any of the above',
    'Neither of the above',
    'Each of the above',
    'Two of the above',
    'Only one of the above',
    'Not listed above',
    'Something other than the above',
    'See above',
    'The same as the option above',
    'The options above',
    'The previous answer',
    'The first answer',
    'The first two answers',
    'Both a) and b)',
    'Both A and B',
    'Both A and B.',
    'both a and b',
    'A and B',
    'A & B',
    'A or C',
    'A/B',
    'A, B and C',
    'A, B, and C',
    '(a) and (c)',
    'a. and b.',
    'Neither A nor B',
    'Either A or B',
    'A and B are correct',
    'A and C only',
    'Only A and B',
    'Only A',
    'C only',
    'Option B',
    'Options a and c',
    '1 and 2',
    '1, 2 and 3',
    '1 & 3',
    '(1) and (2)',
    'Answers 1 and 3',
    'Options 1-3',
    '*All* of the above',
    'All of the mentioned',
    'None of the mentioned options',
    'A & C both',
    '1st and 2nd',
    'The first and the third',
    'All are correct',
    'None is correct',
    'Every option',
    'More than one of the above',
  ])('%s', (text) => {
    expect(reported(text)).toHaveLength(1)
  })
})

describe('an option does not refer to the others', () => {
  test.each([
    'All of these methods are lazy',
    'None of these calls blocks',
    'All of them',
    'Both of them',
    'Both calls run',
    'All rows',
    'None',
    'The first two rows',
    'It raises the first exception',
    'The last option of the command wins',
    'The code above fails',
    'The rows above 10',
    'A and B are equal',
    '1 and 2 are printed',
    'Only a query',
    'A or a task',
    'a and b',
    '`1 and 2`',
    '`A` and `B`',
    'Both `a` and `b`',
    'A and Z',
    'A and B trees',
    'All of the listed methods run a query',
    'Both are lists',
    'The first and the last row',
    '1 and 9',
    '0 and 1',
  ])('%s', (text) => {
    expect(reported(text)).toEqual([])
  })

  test.each([
    ['classes of the stem', 'A and B', {stem: 'Class A extends class B.'}],
    ['names of the code', 'Both a and b', {stem: '```python\na = b = 1\n```'}],
    ['statements of the stem', '1 and 2', {stem: '1. It blocks.\n2. It waits.'}],
    ['values of the options', '1 and 2', {options: ['1', '2', '3']}],
    ['names of the options', 'Both A and B', {options: ['A', 'B', 'C']}],
    ['lines, as all options do', '1 and 3', {options: ['1 and 2', '2 and 3']}],
  ])('%s', (_, option, around) => {
    expect(reported(option, around)).toEqual([])
  })
})
