import {describe, expect, test} from 'vitest'
import {compileQuestions} from '../../compile.ts'

const head = '---\ncategory: concept\ndifficulty: easy\n---\n\n# Which?\n\n'

/** The warnings for a paragraph, each with the text it is about. */
const found = (paragraph: string): string[] =>
  compileQuestions(`${head}${paragraph}\n\n- [x] yes\n- [ ] no\n`, {file: 'a/b/c.md'}).diagnostics.flatMap(
    ({code, severity, data}) => (severity === 'info' ? [] : `${code} ${'text' in data ? data.text : ''}`),
  )

describe('code that Markdown reads as emphasis is reported', () => {
  test.each([
    ['2*3*4 = 24', '*3*'],
    ['2**3**4', '**3**'],
    ['a*b*c', '*b*'],
    ['width*height*depth', '*height*'],
    ['f(x)*2*(y)', '*2*'],
    ['Call __init__ first.', '__init__'],
    ['Run `x` or __main__.py', '__main__'],
    ['The method __get_state__ and more', '__get_state__'],
    ['__FILE__', '__FILE__'],
    ['| a |\n|---|\n| 2*3*4 |', '*3*'],
  ])('%s', (text, sign) => expect(found(text)).toEqual([`markdown/emphasised-code ${sign}`]))
})

describe('emphasis is not', () => {
  test.each([
    '*one* two',
    'not **this** one',
    '(*this*), "*that*"',
    '`2*3*4`',
    '2 * 3 * 4',
    '2\\*3\\*4',
    '**args and *more*',
    '__not this__ one',
    '_one_ two',
    '这是*重点*内容',
    'self.__class__ is `type`'.replace('__class__', '`__class__`'),
    'snake_case_name',
  ])('%s', (text) => expect(found(text)).toEqual([]))
})

test('a formula is reported as a whole', () => {
  expect(found('$x*y*z$')).toEqual(['markdown/math $x*y*z$'])
})
