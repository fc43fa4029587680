import {describe, expect, test} from 'vitest'
import {toInteraction} from '../../src/xapi/interactions.ts'
import {readFixtures} from '../read-fixtures.ts'

const inLanguage = (text: string) => ({en: text})
const fixtures = readFixtures()

function definitionOf(wanted: string, withKey = true) {
  const {questions: [question] = []} = fixtures.find(({name}) => name === wanted) ?? {}
  if (!question) throw new Error(`Expected a question of ${wanted}`)
  return toInteraction(question, {withKey, inLanguage})
}

describe('the right responses in xAPI (item-writing.md 6)', () => {
  test.each<[string, string, string[] | undefined]>([
    ['choice/single', 'choice', ['second']],
    ['choice/multiple', 'choice', ['first[,]second']],
    ['order/plain', 'sequencing', ['c[,]f[,]e[,]b[,]a[,]d']],
    ['match/plain', 'matching', ['a[.]3[,]b[.]5[,]c[.]4[,]d[.]2']],
    ['line/several', 'choice', ['2[,]3']],
    ['cloze/choice-with-credit', 'fill-in', ['{case_matters=true}text-b']],
    ['output/plain', 'fill-in', ['{case_matters=true}a\n b']],
    ['numeric/whole-number', 'numeric', ['42']],
    ['numeric/margin', 'numeric', ['3.1300000000000003[:]3.15']],
    ['text/ignore-nothing', 'fill-in', ['{case_matters=true}Été à']],
    // Patterns that cannot be listed are left out.
    ['output/near', 'fill-in', undefined],
    ['cloze/pattern', 'fill-in', undefined],
    ['numeric/significant-figures', 'numeric', undefined],
    ['numeric/unit', 'other', undefined],
    ['text/pattern', 'fill-in', undefined],
    ['text/ignore-all', 'fill-in', undefined],
    ['code/plain', 'other', undefined],
    ['open/plain', 'long-fill-in', undefined],
  ])('%s', (name, interactionType, correctResponsesPattern) => {
    const interaction = definitionOf(name)
    expect(interaction.interactionType).toBe(interactionType)
    expect(interaction.correctResponsesPattern).toEqual(correctResponsesPattern)
  })

  test('are left out unless asked for', () => {
    expect('correctResponsesPattern' in definitionOf('choice/single', false)).toBe(false)
  })
})

test('choices include their texts, for lines the code', () => {
  expect(definitionOf('line/plain').choices).toContainEqual({id: '1', description: {en: expect.any(String)}})
  expect(definitionOf('match/plain').source?.map(({id}) => id)).toEqual(['a', 'b', 'c', 'd'])
})

test('case matters if a text is accepted only literally', () => {
  const plain = definitionOf('text/plain').correctResponsesPattern
  expect(plain?.every((pattern) => pattern.startsWith('{case_matters=false}'))).toBe(true)
})
