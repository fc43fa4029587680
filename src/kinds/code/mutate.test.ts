import {expect, test} from 'vitest'
import type {Language} from '../../proof/program.ts'
import {maskCode} from './mask-code.ts'
import {mutate} from './mutate.ts'

const changesOf = (program: string, language: Language = 'python'): string[] =>
  mutate(program, language, 100).map(
    ({line, column, before, after}) => `${line}:${column} ${before} => ${after}`,
  )

test.each<[title: string, program: string, language: Language, changes: string[]]>([
  ['deletes a statement', 'def f(x):\n    g(x)', 'python', ['1:4 g(x) => pass']],
  ['deletes a decorator', '@atomic\ndef f(): ...', 'python', ['0:0 @atomic => ']],
  ['opens no context', 'with atomic():\n    pass', 'python', ['0:0 with atomic(): => if True:']],
  ['negates a condition', 'if ready(x):\n    pass', 'python', ['0:0 if ready(x): => if not (ready(x)):']],
  [
    'swaps operators',
    'return a + 1 < b and c',
    'python',
    ['0:0 return a + 1 < b and c => pass', '0:9 + => -', '0:13 < => <=', '0:17 and => or'],
  ],
  ['leaves annotations and arguments alone', 'def f(*a, **b) -> int:\n    pass', 'python', []],
  ['leaves strings and comments alone', '"""a < b\na + b"""\n# a == b\npass', 'python', []],
  ['leaves imports alone', 'import a\nfrom b import c', 'python', []],
  ['changes only operators in a statement of several lines', 'f(\n    a + b,\n)', 'python', ['1:6 + => -']],
  ['changes nothing in a while loop', 'while i < 3:\n    i += 1\n\n    g(i)', 'python', []],
  ['goes on after a while loop', 'while i < 3:\n    i += 1\ng()', 'python', ['2:0 g() => pass']],
  ['deletes a statement of JavaScript', 'function f() {\n  g()\n}', 'javascript', ['1:2 g() => ']],
  [
    'negates a condition of JavaScript',
    'if (a) {\n} else if (b(c)) {\n}',
    'javascript',
    ['0:0 if (a) { => if (!(a)) {', '1:0 } else if (b(c)) { => } else if (!(b(c))) {'],
  ],
  [
    'swaps operators of JavaScript',
    'const f = a =>\n  a !== `!==` && !a',
    'typescript',
    ['1:2 a !== `!==` && !a => ', '1:4 !== => ===', '1:14 && => ||'],
  ],
  ['has no mutants of bash', '[ 1 = 1 ] && echo a', 'bash', []],
])('%s', (_, program, language, changes) => {
  expect(changesOf(program, language)).toEqual(changes)
})

test('a mutant differs from the program only in its line', () => {
  const program = '@atomic\ndef f(a):\n    if a > 1:\n        return "a > 1"  # a > 1\n    return a + 1'
  const lines = program.split('\n')
  const mutants = mutate(program, 'python', 100)
  expect(mutants).not.toEqual([])
  for (const {text, line} of mutants)
    expect(text.split('\n').flatMap((changed, index) => (changed === lines[index] ? [] : [index]))).toEqual([
      line,
    ])
})

test('spreads the requested number of mutants over a long program', () => {
  const program = Array.from({length: 50}, (_, index) => `f(${index})`).join('\n')
  const lines = mutate(program, 'python', 5).map(({line}) => line)
  expect(lines).toEqual([0, 10, 20, 30, 40])
})

test.each<[Language, string, string]>([
  ['python', `f("a\\"b", 'c') # d`, 'f(______, ___)    '],
  ['python', 'f("""a\nb""")', 'f((___\n___))'],
  ['javascript', 'f(`a`) // b', 'f(___)     '],
  ['typescript', 'f(/* a */ "b")', 'f(        ___)'],
])('masks %s %s', (language, program, masked) => {
  expect(maskCode(program, language)).toBe(masked)
})
