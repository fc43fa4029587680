import {describe, expect, test} from 'vitest'
import {defaultConfig} from './bank/bank-config.ts'
import {compileQuestions} from './question/compile-question.ts'

const options = '- [x] a\n  > Yes\n- [ ] b\n  > No\n'
const sound = 'category: output\ndifficulty: easy\n'

/** The reported codes, each with the text of its fix. */
function faultsOf(
  fields: string,
  body: string,
  config = {...defaultConfig, tags: ['slice', 'loop']},
): string[] {
  const {diagnostics} = compileQuestions(`---\n${fields}---\n\n${body}`, {file: 'a/b.md', config})
  return diagnostics.map(({code, fix}) => [code, ...(fix?.edits.map(({text}) => text) ?? [])].join(' '))
}
const one = `# One?\n\n${options}`

describe('a fix is offered only if it is certain', () => {
  test.each([
    ['a misspelt field', `categry: output\ndifficulty: easy\n`, ['field/unknown category']],
    ['a field that is already there', `${sound}categry: output\n`, ['field/unknown']],
    ['two fields close to the same name', `${sound}tag: []\ntagss: []\n`, ['field/unknown', 'field/unknown']],
    ['a misspelt value', 'category: output\ndifficulty: esay\n', ['field/value easy']],
    ['a value of two lines', 'category: output\ndifficulty:\n  "eas\n  y"\n', ['field/value']],
    ['a tag', `${sound}tags: [slices]\n`, ['field/value']],
  ])('for %s', (_, fields, expected) => {
    expect(faultsOf(fields, one)).toEqual(expected)
  })

  test.each([
    ['a misspelt section', '## Soluton\n\n1. a\n', ['section/unknown ## Solution']],
    ['a section that is already there', '## Solution\n\n1. a\n\n## Soluton\n\n1. a\n', ['section/unknown']],
    ['a hint, which may be repeated', '## Hint\n\nx\n\n## Hnit\n\nx\n', ['section/unknown ## Hint']],
  ])('for %s', (_, sections, expected) => {
    expect(faultsOf(sound, `${one}\n${sections}`)).toEqual(expected)
  })

  test.each([
    ['a heading with words', ['Two?'], ['id/no-slug  {#two}']],
    ['headings alike', ['Two?', 'Two!'], ['id/no-slug  {#two}', 'id/no-slug']],
    ['a heading like an id', ['One?'], ['id/no-slug']],
    ['a heading without Latin letters', ['二?'], ['id/no-slug']],
    ['a faulty id', ['Two? {#Bad}'], ['attribute/id']],
  ])('for %s', (_, titles, expected) => {
    const blocks = titles.map((title, index) => `# ${title}\n\n${options.replace('a', `a${index}`)}`)
    expect(faultsOf(sound, `# One? {#one}\n\n${options}\n${blocks.join('\n')}`)).toEqual(expected)
  })
})
