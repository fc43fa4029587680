import {describe, expect, test} from 'vitest'
import {compileQuestion} from '../../../compile.ts'
import {grade, toPublicQuestion} from '../../../index.ts'

const file = 'track/pattern/question.md'

function compile(...items: string[]) {
  const text = `---\ncategory: output\ndifficulty: easy\n---\n\n# Which?\n\n${items.join('\n')}\n`
  const {question, diagnostics} = compileQuestion(text, {file})
  const faults = diagnostics.filter(({severity}) => severity !== 'info').map(({code}) => code)
  return {question: question?.kind === 'choice' ? question : undefined, faults}
}

const toIds = (...items: string[]) => compile(...items).question?.options.map(({id}) => id)

describe('an option without an id', () => {
  test.each([
    ['is named by its words', 'It raises TypeError', 'it-raises-typeerror'],
    ['without their markup', '*It* raises `TypeError`', 'it-raises-typeerror'],
    ['without diacritics', 'Café', 'cafe'],
    ['not by a single letter', 'a', 'text-a'],
    ['not by a single number', '`42`', 'text-42'],
    ['not by numbers only', '`[4, 2]`', 'text-4-2'],
    ['by a hash if it has no words', 'はい', 'text-kf4s5j'],
    ['by a hash if it has only punctuation', '`==`', 'text-ag7uoa'],
    [
      'by its first words',
      'one two three four five six seven eight nine',
      'one-two-three-four-five-six-seven-eight',
    ],
    ['by its first letters', 'x'.repeat(60), 'x'.repeat(40)],
    ['by the words of code', '`await rows.afirst()`', 'await-rows-afirst'],
    ['by a name from Object.prototype', '`constructor`', 'constructor'],
  ])('%s', (_, text, id) => {
    expect(toIds(`- [x] ${text}`, '- [ ] the other one')).toContain(id)
  })

  test('gets a hash if another option has the same words', () => {
    const [first = '', second = ''] = toIds('- [x] `(1)`', '- [ ] `[1]`') ?? []
    expect(first).toMatch(/^text-1-[a-z0-9]{4,7}$/)
    expect(second).toMatch(/^text-1-[a-z0-9]{4,7}$/)
    expect(first).not.toBe(second)
  })

  test('gets a hash if another option has these words as its id', () => {
    expect(toIds('- [x] Yes', '- [ ] No {#yes}')).toEqual(['yes', 'item-yes'])
  })
})

const items = ['- [x] Zebra', '- [ ] `[1]`', '- [ ] `(1)`', '- [ ] Ant {#own}']
const publicBytes = (...list: string[]): string => {
  const {question} = compile(...list)
  return JSON.stringify(question && toPublicQuestion(question))
}

test('the author’s order and the key do not change the public bank', () => {
  const expected = publicBytes(...items)
  for (let turn = 0; turn < items.length; turn++) {
    const turned = [...items.slice(turn), ...items.slice(0, turn)]
    expect(publicBytes(...turned)).toBe(expected)
    expect(publicBytes(...turned.toReversed())).toBe(expected)
    const moved = items.map((item, index) => item.replace(/\[[x ]\]/, index === turn ? '[x]' : '[ ]'))
    expect(publicBytes(...moved)).toBe(expected)
  }
})

test('a pinned option keeps its position, and one pinned last comes last', () => {
  expect(toIds('- [x] Zebra', '- [ ] Yak {pin}', '- [ ] Never {pin=last}', '- [ ] Ant')).toEqual([
    'ant',
    'yak',
    'zebra',
    'never',
  ])
})

describe('a former id', () => {
  const {question} = compile('- [x] Zebra {formerly=a}', '- [ ] Ant {formerly="b insect"}', '- [ ] Yak')
  const earned = (response: unknown) => {
    const score = question && grade(question, response)
    return score?.status === 'scored' ? score.earned : score?.status
  }

  test.each([
    ['zebra', 1],
    ['a', 1],
    [['a'], 1],
    ['b', 0],
    ['insect', 0],
    ['c', 'malformed'],
    ['constructor', 'malformed'],
    [['a', 'zebra'], 1],
  ])('%j earns %s', (response, score) => expect(earned(response)).toBe(score))

  test('is not public', () => {
    expect(question && JSON.stringify(toPublicQuestion(question))).not.toMatch(/insect|formerIds/)
  })

  test.each([
    ['a current id', '- [ ] Ant {formerly=zebra}', 'list/repeated-id'],
    ['a former id of another option', '- [ ] Ant {formerly=a}', 'list/repeated-id'],
    ['no id', '- [ ] Ant {formerly=A}', 'attribute/value'],
    ['nothing', '- [ ] Ant {formerly}', 'attribute/value'],
  ])('reports one that is %s', (_, item, code) => {
    expect(compile('- [x] Zebra {formerly=a}', item).faults).toEqual([code])
  })
})
