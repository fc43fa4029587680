import {describe, expect, test} from 'vitest'
import {type Line, layOut, richLines} from './lay-out.ts'

const rich = (text: string, ...code: (readonly string[])[]) => ({
  text,
  html: '',
  ...(code.length > 0 && {code: code.map((lines) => ({lines}))}),
})

describe('layOut', () => {
  test.each<[string, readonly Line[], number, readonly string[]]>([
    ['wraps prose between words', ['one two three'], 16, ['one two three']],
    ['wraps prose at the width', ['one two three four'], 16, ['one two three', 'four']],
    [
      'indents wrapped lines to the start of the prose',
      [{mark: '  1  ', text: 'one two three four'}],
      21,
      ['  1  one two three', '     four'],
    ],
    [
      'does not split a word that is too long',
      ['a12345678901234567890 b'],
      16,
      ['a12345678901234567890', 'b'],
    ],
    [
      'leaves code',
      [{mark: '    ', text: 'one two three four five', isCode: true}],
      16,
      ['    one two three four five'],
    ],
    ['shows tabs of code', [{mark: '', text: '\tone', isCode: true}], 80, ['    one']],
    ['shows cells of a table', ['one\ttwo'], 80, ['one | two']],
    ['counts wide letters twice', ['한국어 한국어 한국'], 16, ['한국어 한국어', '한국']],
    [
      'makes one blank line of several, and none at the end',
      ['', '', 'one', '', '', 'two', ''],
      80,
      ['', 'one', '', 'two'],
    ],
    [
      'keeps blank lines of code',
      [{mark: '', text: '', isCode: true}, {mark: '', text: '', isCode: true}, 'one'],
      80,
      ['', '', 'one'],
    ],
  ])('%s', (_, lines, width, expected) => {
    expect(layOut(lines, width)).toEqual(expected)
  })
})

describe('richLines', () => {
  const program = ['def f():', '', '  pass']
  test.each<[string, ReturnType<typeof rich>, Parameters<typeof richLines>[1], readonly string[]]>([
    ['prose', rich('one\ntwo'), {mark: '  1  '}, ['  1  one', '     two']],
    ['nothing', rich(''), {}, []],
    ['an empty item', rich(''), {mark: '  1  '}, ['  1']],
    [
      'prose and code',
      rich(`one\n${program.join('\n')}\ntwo\nx`, program, ['x']),
      {},
      ['one', '', '    def f():', '', '      pass', '', 'two', '', '    x'],
    ],
    [
      'code with numbers',
      rich(`one\n${program.join('\n')}`, program),
      {numbered: 0},
      ['one', '', '  1  def f():', '  2', '  3    pass'],
    ],
    [
      'an item with only code',
      rich(program.join('\n'), program),
      {mark: '  1  '},
      ['  1  def f():', '', '       pass'],
    ],
    [
      'an item with code',
      rich(`one\n${program.join('\n')}`, program),
      {mark: '  1  '},
      ['  1  one', '', '         def f():', '', '           pass'],
    ],
    ['code that is missing in the text', rich('one', ['two']), {}, ['one']],
  ])('sets off %s', (_, text, options, expected) => {
    expect(layOut(richLines(text, options), 80)).toEqual(expected)
  })
})
