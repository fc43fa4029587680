import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {toBytes} from '../interchange/build-zip.ts'
import {upTo} from '../run-counts.ts'
import {readFixture} from './read-fixture.ts'

const read = (gift: string) => readFixture('gift/quiz.gift', toBytes(gift))

describe('accepted texts that are equal here', () => {
  const cases: [string, string, string[]][] = [
    ['differ in case', '{=Lima =lima =LIMA}', ['- [x] Lima']],
    ['differ in spaces', '{=New York =new  york}', ['- [x] New York']],
    ['repeat an anticipated mistake', '{=Lima =%0%Quito =%0%quito}', ['- [x] Lima', '- [ ] Quito']],
    ['are not equal', '{=Lima =Cuzco}', ['- [x] Lima', '- [x] Cuzco']],
  ]
  test.each(cases)('that %s are written once', (_, key, lines) => {
    const {questions, files} = read(`Capital of Peru? ${key}`)
    expect(questions.map(({status}) => status)).toEqual(['exact'])
    const markdown = files.find(({path}) => !path.endsWith('pattern.md'))?.markdown ?? ''
    expect(markdown.split('\n').filter((line) => line.startsWith('- ['))).toEqual(lines)
  })

  test('lose feedback by name', () => {
    const {losses, totals} = read('Capital of Peru? {=Lima#Yes =lima#With a capital}')
    expect(totals.lossy).toBe(1)
    expect(losses.map(({code, message}) => [code, message])).toContainEqual([
      'import/part-lost',
      'The feedback of a repeated text has no counterpart here: `With a capital`',
    ])
  })

  test('never refuse a question whose texts all earn the same', () => {
    const spelling = fc.constantFrom('lima', 'Lima', 'LIMA', 'liMA', 'la paz', 'La Paz')
    fc.assert(
      fc.property(fc.array(spelling, {minLength: 1, maxLength: 6}), (texts) => {
        const {totals} = read(`Name one. {${texts.map((text) => `=${text}`).join(' ')}}`)
        expect(totals.exact).toBe(1)
      }),
      upTo(10_000),
    )
  })
})

describe('categories', () => {
  const tags = (gift: string) =>
    read(gift).questions.map(({path}) => read(gift).files.find((file) => file.path === path))
  const tagged = (gift: string) =>
    tags(gift).map((file) => /tags:\n((?: {2}- .*\n)+)/.exec(file?.markdown ?? '')?.[1])
  const cells = '$CATEGORY: $course$/top/Default for BIO/Cells\n\n::a:: Alive? {T}\n\n'

  test('of a file with one are no tags', () => expect(tagged(cells)).toEqual([undefined]))

  test('of a file with several are tags, so that no question loses where it was', () =>
    expect(tagged(`${cells}$CATEGORY: $course$/top/Chemistry/Acids\n\n::b:: Sour? {T}\n`)).toEqual([
      '  - cells\n',
      '  - acids\n  - chemistry\n',
    ]))
})
