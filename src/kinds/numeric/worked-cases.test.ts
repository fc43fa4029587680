import {describe, expect, test} from 'vitest'
import {compileQuestion} from '../../compile.ts'
import {grade, type Question} from '../../index.ts'

// The worked cases of other graders of numbers, a table for each source. Those that do not apply:
//
// - Moodle, a negative margin and its "no tolerance": an exact number is whole or a fraction here.
// - Moodle, `1332 $` is wrong where the currency is set to stand on the left: it stands on either side here.
// - Moodle, `3%` as a unit of .01: read as a number, 0.03, in any question.
// - Numbas, marks for the number of digits typed: a value is graded, as in PrairieLearn; 3.10 and 3.1 are one number.
// - Perseus, `simplify`, strict forms and "approximated pi": the form of a number is not graded.
// - Perseus, `1e3` has "extra symbols": it is a number here, as in Moodle.
// - KAS, expressions such as `2^n == 4^(n/2)`: a response is a number, not an expression.
// - QTI, NULL operands: nothing typed is `unanswered`.

function questionOf(items: readonly string[], fields = ''): Question {
  const text = `---\ncategory: concept\ndifficulty: easy\n${fields}---\n\n# How much?\n\n## Answer\n\n${items.join('\n')}\n`
  const {question, diagnostics} = compileQuestion(text, {file: 'track/pattern/question.md'})
  if (question?.kind !== 'numeric')
    throw new Error(`Expected a numeric question, found ${diagnostics.map(({message}) => message)}`)
  return question
}

const earned = (question: Question, response: string): number | string => {
  const score = grade(question, response)
  return score.status === 'scored' ? score.earned : score.status
}

describe('Moodle, question/type/numerical/tests/answer_test.php', () => {
  test.each([
    ['7 ± 1', '5.99', 0],
    ['7 ± 1', '6', 1],
    ['7 ± 1', '8', 1],
    ['7 ± 1', '8.01', 0],
    // Relative.
    ['7 ± 10%', '6.29', 0],
    ['7 ± 10%', '6.3', 1],
    ['7 ± 10%', '7.7', 1],
    ['7 ± 10%', '7.71', 0],
    // Geometric: from 7 / (1 + 1) to 7 · (1 + 1).
    ['[3.5, 14]', '3.49', 0],
    ['[3.5, 14]', '3.5', 1],
    ['[3.5, 14]', '14', 1],
    ['[3.5, 14]', '14.01', 0],
    // Numbers that are next to nothing; a margin takes the place of "no tolerance".
    ['1e-20 ± 1e-30', '.9999999e-20', 0],
    ['1e-20 ± 1e-30', '1e-20', 1],
    ['0 ± 1e-24', '2e-24', 0],
    ['0 ± 1e-24', '1e-24', 1],
  ])('%s of %s earns %d', (written, response, score) => {
    expect(earned(questionOf([`- [x] ${written}`]), response)).toBe(score)
  })
})

describe('Moodle, question/type/numerical/tests/answerprocessor_test.php', () => {
  test.each([
    ['.2', '[0.2, 0.3]'],
    ['1.', '1'],
    ['+1.0', '1'],
    ['1e4', '10000'],
    ['3x10^8', '300000000'],
    ['3×10^8', '300000000'],
    ['3.00x10**-8', '3e-8 ± 1e-15'],
    ['1,000,000', '1000000'],
  ])('reads %s', (response, written) => {
    expect(earned(questionOf([`- [x] ${written}`]), response)).toBe(1)
  })

  test.each(['frog', '. m', ','])('does not read %s', (response) => {
    expect(earned(questionOf(['- [x] 1']), response)).toBe('malformed')
    expect(earned(questionOf(['- [x] 1 m']), response)).toBe('malformed')
  })

  test('reads a percentage', () => {
    expect(earned(questionOf(['- [x] 3%']), '3%')).toBe(1)
    expect(earned(questionOf(['- [x] 0.03 ± 0.0001']), '3%')).toBe(1)
  })
})

describe('Moodle, question/type/numerical/tests/question_test.php, units m and cm', () => {
  const question = () => questionOf(['- [x] 3.14 ± 0.005 m'], 'units: [cm]\nunitPenalty: 0.2\n')
  test.each([
    ['3.14 m', 1],
    ['314cm', 1],
    ['314000000x10^-8m', 1],
    // Moodle gives 0.8: see docs/grading.md.
    ['3.14 frogs', 'malformed'],
    ['3.14', 0.8],
    ['3.14 cm', 0.8],
    ['314 m', 0],
  ])('%s earns %s', (response, score) => {
    expect(earned(question(), response)).toBe(score)
  })

  test('applies a penalty to the credit: half of .5 is .25', () => {
    const half = questionOf(['- [x] 3 m', '- [ ] 4 m {credit=0.5}'], 'unitPenalty: 0.5\n')
    expect(earned(half, '4')).toBe(0.25)
  })

  test.each([
    ['$1332', 1],
    ['1332', 0.8],
  ])('a currency on the left: %s earns %d', (response, score) => {
    expect(earned(questionOf(['- [x] $1332'], 'unitPenalty: 0.2\n'), response)).toBe(score)
  })
})

describe('QTI, equal and equalRounded', () => {
  test.each([
    // Relative tolerance is in percent, of the first operand.
    ['10 ± 90%', '19', 1],
    ['10 ± 90%', '19.1', 0],
    ['10 ± 90%', '0', 0],
    // includeUpperBound="false".
    ['[1, 19)', '19', 0],
    ['[1, 19)', '1', 1],
    // Absolute tolerance of .1 below and .2 above.
    ['[9.9, 10.2]', '9.9', 1],
    ['[9.9, 10.2]', '10.2', 1],
    ['[9.9, 10.2]', '9.8', 0],
    ['[9.9, 10.2]', '10.3', 0],
    // Three significant figures, and two decimals, as the interval of what is rounded to the same.
    ['[3.175, 3.185)', '3.183', 1],
    ['[3.175, 3.185)', '3.1749', 0],
    ['[1.685, 1.695)', '1.69', 1],
    ['[1.685, 1.695)', '1.68432', 0],
  ])('%s of %s earns %d', (written, response, score) => {
    expect(earned(questionOf([`- [x] ${written}`]), response)).toBe(score)
  })
})

describe('PrairieLearn, pl-number-input', () => {
  test.each([
    // sigfig: |s - t| < .51 · 10^-n.
    ['3.14159, 3 sf', '3.13649', 0],
    ['3.14159, 3 sf', '3.1365', 1],
    ['3.14159, 3 sf', '3.14', 1],
    ['3.14159, 3 sf', '3.1466', 1],
    ['3.14159, 3 sf', '3.14669', 0],
    ['1000, 3 sf', '1005', 1],
    ['1000, 3 sf', '1006', 0],
    ['-0.00123, 2 sf', '-0.0012', 1],
    // relabs: |s - t| <= atol + rtol · |t|, here with the defaults for t = 100.
    ['100 ± 1.00000001', '101', 1],
    ['100 ± 1.00000001', '101.1', 0],
  ])('%s of %s earns %d', (written, response, score) => {
    expect(earned(questionOf([`- [x] ${written}`]), response)).toBe(score)
  })
})

describe('Perseus, numeric-input', () => {
  test.each([
    ['1/4', '1/4', 1],
    ['1/4', '2/8', 1],
    ['1/4', '25%', 1],
    ['1/4', '0.25', 1],
    ['5/4', '1 1/4', 1],
    ['5/4', '5/4', 1],
    ['1000', '1,000', 1],
    ['1000', '1 000', 1],
    ['2.45 ± 0.15', '2.3', 1],
    ['2.45 ± 0.15', '2.29', 0],
    ['-5', '\u22125', 1],
    ['1/3', '0.333', 0],
    ['1', 'abc', 'malformed'],
    ['1', '', 'unanswered'],
  ])('%s of %s earns %s', (written, response, score) => {
    expect(earned(questionOf([`- [x] ${written}`]), response)).toBe(score)
  })
})

describe('our own cases', () => {
  test.each([
    // Whole numbers are compared exactly, however large.
    ['9007199254740991', '9007199254740990', 0],
    ['9007199254740991', '9007199254740991', 1],
    // An open bound stays open.
    ['(5, 7)', '5', 0],
    ['(5, 7)', '5.000001', 1],
    ['(5, 7)', '7', 0],
    ['42', '42 m', 'malformed'],
    ['36 km/h', '36 km/h', 1],
    ['10 m/s', '10 m s^-1', 1],
    ['10 m/s', '10 m·s⁻¹', 1],
    ['10 m/s', '10', 0],
    ['10 m/s', '10 or 11', 'malformed'],
    ['1 L', '1 l', 1],
    ['5 µs', '5 μs', 1],
  ])('%s of %s earns %s', (written, response, score) => {
    expect(earned(questionOf([`- [x] ${written}`]), response)).toBe(score)
  })

  test.each([
    ['1/2', '0.5'],
    ['50 %', '0.5'],
    ['5·10⁻¹', '0.5'],
    ['− 1,000', '-1000'],
  ])('the trace says that %s was read as %s', (response, read) => {
    expect(grade(questionOf(['- [x] 1/2']), response)).toMatchObject({trace: [{read}]})
  })

  test('a unit is converted: 36 km/h is exactly 10 m/s', () => {
    const question = questionOf(['- [x] 10 m/s'], 'units: [km/h, cm/s]\n')
    expect(['36 km/h', '1000 cm/s', '10 m/s', '10 km/h'].map((typed) => earned(question, typed))).toEqual([
      1, 1, 1, 0,
    ])
  })

  test('the matching form with the most credit counts, in any order', () => {
    const items = ['- [x] 3.14 ± 0.01', '- [ ] 3 ± 1', '- [x] 3.14 ± 0.1 {credit=0.5}']
    for (const order of [items, items.toReversed()]) {
      const question = questionOf(order)
      expect(['3.14', '3.2', '3.9', '5'].map((typed) => earned(question, typed))).toEqual([1, 0.5, 0, 0])
    }
  })

  test('reads a decimal comma if the caller asks for it', () => {
    const question = questionOf(['- [x] 1234.5 ± 0.1'])
    for (const typed of ['1234,5', '1.234,5', '1 234,5'])
      expect(grade(question, typed, {decimal: ','})).toMatchObject({earned: 1})
    for (const typed of ['1234.5', '1,234.5'])
      expect(grade(question, typed, {decimal: ','}).status, typed).toBe('malformed')
    expect(grade(question, '1234,5').status).toBe('malformed')
  })
})
