import {describe, expect, test} from 'vitest'
import {compileQuestion} from '../../compile.ts'
import {grade, type Question} from '../../index.ts'

function questionOf(rows: readonly string[]): Question & {kind: 'match'} {
  const text = `---\ncategory: concept\ndifficulty: easy\n---\n\n# Which?\n\n## Match\n| from | to |\n| --- | --- |\n${rows.join('\n')}\n`
  const {question, diagnostics} = compileQuestion(text, {file: 'track/pattern/question.md'})
  if (question?.kind !== 'match')
    throw new Error(`Expected a question, found ${diagnostics.map(({code}) => code)}`)
  return question
}

function earned(question: Question, response: unknown): unknown {
  const score = grade(question, response)
  return score.status === 'scored' ? score.earned : score.status
}

describe('Moodle qtype_match: right stems of all stems', () => {
  const question = () =>
    questionOf([
      '| dog | mammal {#m} |',
      '| frog | amphibian {#am} |',
      '| newt | amphibian |',
      '| cat | mammal |',
      '|  | insect {#in} |',
    ])
  test.each([
    ['four right', {a: 'm', b: 'am', c: 'am', d: 'm'}, 1],
    ['one right, the rest blank', {a: 'm', b: '', c: '', d: ''}, 0.25],
    ['one right, the rest left out', {a: 'm'}, 0.25],
    ['one right, the rest wrong', {a: 'm', b: 'in', c: 'm', d: 'am'}, 0.25],
    ['none right', {a: 'am', b: 'm', c: 'm', d: 'am'}, 0],
    ['all blank', {a: '', b: '', c: '', d: ''}, 'unanswered'],
  ])('%s', (_, response, score) => {
    expect(earned(question(), response)).toBe(score)
  })
})

// Ids are those of the items: Capulet, Demetrius, Lysander and Prospero; Romeo, Dream and Tempest.
const plays = () =>
  questionOf([
    '| Capulet {#c} | Romeo and Juliet {#r} |',
    '| Demetrius {#d} | A Midsummer-Night’s Dream {#m} |',
    '| Lysander {#l} | A Midsummer-Night’s Dream |',
    '| Prospero {#p} | The Tempest {#t} |',
  ])

/** A directed pair as QTI writes it: `C R`. */
const pairsOf = (written: string): string[][] =>
  written === '' ? [] : written.split(', ').map((pair) => pair.split(' '))

// The mapping of the example is CR 1, DM 0.5, LM 0.5, PT 1, of 3 in all. Weights of pairs are not offered: each
// left item counts alike, here as one of four.
describe('QTI match, directed pairs CR DM LM PT', () => {
  test.each([
    ['all', 'C R, D M, L M, P T', 1],
    ['one missing', 'D M, L M, P T', 0.75],
    ['P R for P T', 'C R, D M, L M, P R', 0.75],
    ['M D for D M: a pair is directed', 'M D', 'malformed'],
    ['none', '', 'unanswered'],
  ])('%s', (_, written, score) => {
    expect(earned(plays(), pairsOf(written.toLowerCase()))).toBe(score)
  })
})

// Not offered:
// - QTI associate, whose pairs are unordered (`P A` is `A P`; 4, 4, 3, 0): both members come from one set, which a table
//   of two columns does not have. What it asks can be asked with one member of each pair on the left;
// - the default of QTI gap_match (-1 for a pair that is not mapped, lower bound 0: WG1+SuG2 3, SpG1+SuG2 1, AG1+SpG2 0,
//   none 0): each gap takes one word, so that a wrong one costs the marks of the right one already. Without the default the
//   same responses come out as below, a gap being a left item;
// - graphic_associate ({D C} 1): associate on an image.
describe('QTI gap_match, without its defaults', () => {
  const gaps = () =>
    questionOf([
      '| winter gap {#g1} | winter {#w} |',
      '| summer gap {#g2} | summer {#su} |',
      '|  | spring {#sp} |',
      '|  | autumn {#a} |',
    ])
  test.each([
    ['W G1, Su G2: all', {g1: 'w', g2: 'su'}, 1],
    ['Sp G1, Su G2: half', {g1: 'sp', g2: 'su'}, 0.5],
    ['A G1, Sp G2: nothing', {g1: 'a', g2: 'sp'}, 0],
    ['none', {}, 'unanswered'],
  ])('%s', (_, response, score) => {
    expect(earned(gaps(), response)).toBe(score)
  })
})

describe('our own cases', () => {
  test.each([
    ['nothing', undefined, 'unanswered'],
    ['null', null, 'unanswered'],
    ['no pairs', [], 'unanswered'],
    ['a pair without a right id', [['c', null]], 'unanswered'],
    [
      'a pair twice',
      [
        ['c', 'r'],
        ['c', 'r'],
      ],
      0.25,
    ],
    [
      'two for one on the left',
      [
        ['c', 'r'],
        ['c', 't'],
      ],
      'malformed',
    ],
    ['an unknown left id', {x: 'r'}, 'malformed'],
    ['an unknown left id that is blank', {x: ''}, 'malformed'],
    ['an unknown right id', {c: 'x'}, 'malformed'],
    ['a name from Object.prototype on the left', JSON.parse('{"__proto__": "r"}'), 'malformed'],
    ['a name from Object.prototype on the right', {c: 'constructor'}, 'malformed'],
    ['inherited fields', Object.create({c: 'r'}), 'unanswered'],
    ['a list on the right', {c: ['r']}, 'malformed'],
    ['a pair instead of a list', ['c', 'r'], 'malformed'],
    ['three ids in a pair', [['c', 'r', 'm']], 'malformed'],
    ['a text', 'c r', 'malformed'],
    ['a number', 1, 'malformed'],
    ['more than the limit', Array(100_000).fill(['c', 'r']), 'malformed'],
  ])('%s', (_, response, score) => {
    expect(earned(plays(), response)).toBe(score)
  })

  test('the trace names each left item and its partner', () => {
    expect(grade(plays(), {c: 'r', d: 't'})).toMatchObject({
      trace: [
        {part: 'c', rule: 'r', earned: 0.25, possible: 0.25},
        {part: 'd', rule: 't', earned: 0, possible: 0.25},
        {part: 'l', earned: 0, possible: 0.25},
        {part: 'p', earned: 0, possible: 0.25},
      ],
    })
  })
})
