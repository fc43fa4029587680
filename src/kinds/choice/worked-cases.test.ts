import {describe, expect, test} from 'vitest'
import {compileQuestion} from '../../compile.ts'
import {grade, type Question} from '../../index.ts'

// The worked cases of other graders of options, a table for each source. Those that do not apply:
//
// - QTI, the default of a mapping for what it does not map: an option without a credit has that of the rule here, and an id
//   that no option has is malformed. {He,Cl,H,O} gives He its credit outright below.
// - QTI, bounds of a mapping other than 0 and full marks: a multiple choice earns from 0 to 1.
// - Perseus, countChoices: how many were chosen is graded, not refused as invalid.
// - Moodle, true/false are never shuffled: they are options like others here, which `pin` keeps at their places.

interface Written {
  readonly fields?: string
  readonly items: readonly string[]
}

function questionOf({fields = '', items}: Written): Question & {kind: 'choice'} {
  const list = items.map(withLetter).join('\n')
  const text = `---\ncategory: output\ndifficulty: easy\n${fields}---\n\n# Which?\n\n${list}\n`
  const {question, diagnostics} = compileQuestion(text, {file: 'track/pattern/question.md'})
  if (question?.kind !== 'choice')
    throw new Error(`Expected a choice question, found ${diagnostics.map(({message}) => message)}`)
  return question
}

/** The item with its letter as its id, where it has none. */
function withLetter(item: string, index: number): string {
  if (item.includes('{#')) return item
  const id = `#${String.fromCharCode(97 + index)}`
  return item.includes('{') ? item.replace('{', `{${id} `) : `${item} {${id}}`
}

/** `BBC` as ids. */
const responseOf = (chosen: string): string[] => [...chosen.toLowerCase()]

function earned(question: Question, response: unknown): number | string {
  const score = grade(question, response)
  return score.status === 'scored' ? score.earned : score.status
}

describe('QTI 3 conformance I9, L1-D12 to D14, and qtism: match_correct', () => {
  test.each([
    ['NULL', null, 'unanswered'],
    ['choice_a', 'a', 1],
    ['choice_b', 'b', 0],
  ])('%s', (_, response, score) => {
    expect(earned(questionOf({items: ['- [x] A', '- [ ] B', '- [ ] C']}), response)).toBe(score)
  })
})

describe('Moodle, qtype_multichoice and qtype_truefalse with one right option', () => {
  const third = {items: ['- [x] A', '- [ ] B {credit=-0.3333333}', '- [ ] C {credit=-0.3333333}']}
  test.each([
    ['A', 1, 'right'],
    ['B', -0.333333, 'wrong'],
    ['C', -0.333333, 'wrong'],
  ])('%s earns %d and is %s', (chosen, marks, outcome) => {
    expect(grade(questionOf(third), responseOf(chosen))).toMatchObject({earned: marks, outcome})
  })

  test.each([
    ['True', 'a', 1],
    ['False', 'b', 0],
  ])('%s', (_, response, score) => {
    expect(earned(questionOf({items: ['- [x] True {pin}', '- [ ] False {pin}']}), response)).toBe(score)
  })
})

// PrairieLearn, pl-checkbox: partial-credit-method off, PC, COV and EDC. Perseus grades radios as the first.
describe('PrairieLearn, pl-checkbox, and Moodle with thirds: options A to F, key A, B, D', () => {
  const scorings = ['all-or-nothing', 'net-correct', 'coverage', 'each-option'] as const
  const written = (scoring: string): Written => ({
    fields: `scoring: ${scoring}\n`,
    items: ['- [x] A', '- [x] B', '- [ ] C', '- [x] D', '- [ ] E', '- [ ] F'],
  })
  const thirds: Written = {
    items: [...'ABCDEF'].map((letter) =>
      'ABD'.includes(letter) ? `- [x] ${letter} {credit=0.3333333}` : `- [ ] ${letter} {credit=-0.3333333}`,
    ),
  }

  describe.each([
    ['ABD', [1, 1, 1, 1], 1],
    ['AB', [0, 2 / 3, 2 / 3, 5 / 6], 2 / 3],
    ['A', [0, 1 / 3, 1 / 3, 2 / 3], 1 / 3],
    ['ABC', [0, 1 / 3, 4 / 9, 2 / 3], 1 / 3],
    ['ABCD', [0, 2 / 3, 3 / 4, 5 / 6], 2 / 3],
    ['AC', [0, 0, 1 / 6, 1 / 2], 0],
    ['ABCDEF', [0, 0, 1 / 2, 1 / 2], 0],
    ['CEF', [0, 0, 0, 0], 0],
  ] as const)('%s', (chosen, scores, byThirds) => {
    test.each(scorings.map((scoring, index) => [scoring, scores[index] ?? Number.NaN] as const))(
      '%s: %d',
      (scoring, score) => {
        expect(earned(questionOf(written(scoring)), responseOf(chosen))).toBeCloseTo(score, 6)
      },
    )

    test(`Moodle: ${byThirds}`, () => {
      expect(earned(questionOf(thirds), responseOf(chosen))).toBeCloseTo(byThirds, 6)
    })
  })

  test('net-correct is the default', () => {
    const {items} = written('')
    expect(earned(questionOf({items}), responseOf('ABC'))).toBeCloseTo(1 / 3, 6)
  })

  // 0 in the source, or 1/2 if every decision counts; here an empty choice is not an attempt.
  test.each(scorings)('an empty choice is unanswered, not 0: %s', (scoring) => {
    expect(grade(questionOf(written(scoring)), [])).toEqual({status: 'unanswered', possible: 1})
  })
})

describe('QTI, map_response, of its upper bound', () => {
  // H 1, O 1, Cl -1, all else -2, from 0 to 2 (Cito and qtism assert it too).
  const water = {
    items: ['- [x] H {#h}', '- [x] O {#o}', '- [ ] Cl {#cl credit=-0.5}', '- [ ] He {#he credit=-1}'],
  }
  test.each([
    ['H, O: 2 of 2', ['h', 'o'], 1],
    ['O: 1 of 2', ['o'], 0.5],
    ['Cl, H, O: 1 of 2', ['cl', 'h', 'o'], 0.5],
    ['He, Cl, H, O: not below 0', ['he', 'cl', 'h', 'o'], 0],
    // The template applies the default of -2 only after its guard for NULL; qtism's bare MapResponse applies it.
    ['NULL, with any default', [], 'unanswered'],
  ])('%s', (_, response, score) => {
    expect(earned(questionOf(water), response)).toBe(score)
  })

  // Conformance I9b: a 1, b 2, c 5, d -1, e -2, f -5, from 0 to 6. That B and C alone come to full marks is a fault to the
  // compiler, so these credits are put into a question that it made.
  const capped = (): Question => {
    const items = [...'ABCDEF'].map((letter) => `- [${'ABC'.includes(letter) ? 'x' : ' '}] ${letter}`)
    const credit = {a: 1 / 6, b: 2 / 6, c: 5 / 6, d: -1 / 6, e: -2 / 6, f: -5 / 6}
    return {...questionOf({items}), credit}
  }
  test.each([
    ['a', 1 / 6],
    ['b', 2 / 6],
    ['c', 5 / 6],
    ['d', 0],
    ['e', 0],
    ['ab', 3 / 6],
    // 7, capped at 6.
    ['bc', 1],
    ['cd', 4 / 6],
  ])('I9b, %s', (chosen, score) => {
    expect(earned(capped(), responseOf(chosen))).toBeCloseTo(score, 6)
  })
  test('I9b, nothing', () => expect(earned(capped(), [])).toBe('unanswered'))

  // qtism, jqtiplus and Cito: B 1, C .5; a repeated id counts once: {B,B,C} is 1.5, here of 2.
  test('{B,B,C}', () => {
    const question = questionOf({
      items: ['- [x] A {credit=0.25}', '- [x] B {credit=0.5}', '- [x] C {credit=0.25}', '- [ ] D'],
    })
    expect(earned(question, responseOf('BBC'))).toBe(0.75)
  })
})

describe('Moodle, qtype_multichoice with several right options', () => {
  const halves = {
    items: ['- [x] A {credit=0.5}', '- [ ] B {credit=-1}', '- [x] C {credit=0.5}', '- [ ] D {credit=-1}'],
  }
  test.each([
    ['AC', 1],
    ['A', 0.5],
    ['ABC', 0],
    ['B', 0],
  ])('%s earns %d', (chosen, score) => {
    expect(earned(questionOf(halves), responseOf(chosen))).toBe(score)
  })

  // question/engine/states.php.
  test('three thirds of 0.3333333 are right', () => {
    const items = ['- [x] A {credit=0.3333333}', '- [x] B {credit=0.3333333}', '- [x] C {credit=0.3333333}']
    expect(grade(questionOf({items: [...items, '- [ ] D']}), responseOf('ABC'))).toMatchObject({
      earned: 1,
      outcome: 'right',
    })
  })
})

describe('our own cases', () => {
  test('reads a thousand ids, and no more', () => {
    const question = questionOf({items: ['- [x] A', '- [x] B', '- [ ] C']})
    expect(grade(question, Array(1000).fill('a'))).toMatchObject({earned: 0.5})
    expect(grade(question, Array(1001).fill('a'))).toMatchObject({
      status: 'malformed',
      reason: {code: 'too-many-entries', data: {maximum: 1000}},
    })
  })
})

// PrairieLearn, lib/points.ts, rounds by toFixed(6).
test('.1 and .2 are .3', () => {
  const items = ['- [x] A {credit=0.1}', '- [x] B {credit=0.2}', '- [x] C {credit=0.7}', '- [ ] D']
  expect(earned(questionOf({items}), responseOf('AB'))).toBe(0.3)
})
