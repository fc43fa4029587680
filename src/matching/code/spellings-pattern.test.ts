import {describe, expect, test} from 'vitest'
import type {CodeLanguage} from './languages.ts'
import {toSpellingsPattern} from './spellings-pattern.ts'

const accepts = (code: string, language: CodeLanguage, response: string, isExpression = false): boolean => {
  const pattern = toSpellingsPattern(code, language, isExpression)
  return response === code || (pattern !== undefined && new RegExp(`^(?:${pattern})$`, 'u').test(response))
}

describe('the same program', () => {
  test.each<[CodeLanguage, string, readonly string[]]>([
    [
      'python',
      'atomic(savepoint=True)',
      [
        'atomic(savepoint = True)',
        'atomic( savepoint=True )',
        'atomic (savepoint=True)',
        'atomic(savepoint=True,)',
        'atomic(savepoint=(True))',
        'atomic(\n    savepoint=True,\n)',
      ],
    ],
    ['python', 'atomic()', ['atomic( )', 'atomic ()']],
    ['python', 'async for', ['async  for', 'async\tfor']],
    ['python', 'sid=mark', ['sid = mark', 'sid= mark']],
    ['python', "['a', 'b']", ['["a", "b"]', "['a','b']", '["a",\'b\',]', "[ 'a' , 'b' ]"]],
    ['python', 'f("a", x)', ["f('a',x)", 'f(("a"), (x))', "f('a', x, )"]],
    ['python', '(a, b)', ['(a,b)', '(a, b,)', '( a, b )']],
    ['python', '(a,)', ['( a , )', '(a ,)', '(a, )']],
    ['python', 'except (a,):', ['except (a, ):', 'except(a,):']],
    ['python', '{"a": 1}', ["{'a':1}", '{"a": 1,}']],
    ['python', 'x if a else b', ['x  if a else  b']],
    ['python', 'print(1, 2,)', ['print(1, 2)', 'print(1,2)']],
    ['python', 'f((a))', ['f(a)']],
    ['python', 'for x in y:\n    f(x)', ['for x in y :\n    f( x )', 'for x in y:\n\n    f(x)']],
    ['python', 'f"{a}"', ["f'{a}'"]],
    ['python', 'a - -b', ['a--b', 'a - - b']],
    ['javascript', 'f(a, "b")', ["f( a,'b' )", "f(a, 'b',)", "f((a), 'b')"]],
    ['javascript', '[1, 2]', ['[1,2]', '[1, 2,]']],
    ['javascript', 'a === b', ['a===b']],
    ['javascript', 'x => x + 1', ['x=>x+1']],
    ['bash', 'git  log --oneline', ['git log --oneline', 'git log   --oneline']],
    ['bash', "echo 'a' | wc -l", ['echo "a"|wc -l']],
    ['sql', 'SELECT a FROM t WHERE b = 1', ['SELECT a\nFROM t\nWHERE b=1', 'select A from T where B = 1']],
    ['sql', 'WHERE', ['where', 'Where']],
    ['c', 'f(a, b)', ['f( a,b )']],
  ])('%s: %s', (language, code, responses) => {
    for (const response of [code, ...responses])
      expect([response, accepts(code, language, response)]).toEqual([response, true])
  })

  test.each<[CodeLanguage, string, string]>([
    ['python', 'LookupError', '(LookupError)'],
    ['python', 'a + b', '(a + b)'],
    ['python', '(a + b)', 'a + b'],
    ['javascript', 'a || b', '(a || b)'],
  ])('as an expression, %s: %s, %s', (language, code, response) => {
    expect(accepts(code, language, response, true)).toBe(true)
    expect(accepts(code, language, response)).toBe(false)
  })
})

describe('another program', () => {
  test.each<[CodeLanguage, string, readonly string[]]>([
    ['python', '"a b"', ['"a  b"', '"ab"', "'a  b'", '"a b']],
    ['python', 'f(x)', ['f(x,y)', 'F(x)', 'f(x,,)', 'f(,x)', 'f(x))', 'f((x)', 'f((x,))', 'fx', 'f(x) y']],
    ['python', '(x,)', ['(x)', 'x']],
    ['python', 'x', ['x,']],
    ['python', 'a[1]', ['a[1,]', 'a[1:]']],
    ['python', 'f(x for x in y)', ['f(x for x in y,)', 'f((x for x in y),)']],
    ['python', '[x for x in y]', ['[(x for x in y)]', '[x for x in y,]']],
    ['python', 'if a:\n    b', ['if a:\nb', 'if a:\n  b', 'if a: b', 'if a:\n    b\n    c']],
    ['python', 'not in', ['notin']],
    ['python', 'a <= b', ['a < = b']],
    ['python', 'a ** b', ['a * * b']],
    ['python', 'a != b', ['a ! = b']],
    ['python', "r'\\n'", ["'\\n'", "r '\\n'"]],
    ['python', "'it\\'s'", ["'its'", "'it\\\\'s'"]],
    ['python', "b'a'", ["'a'", "b 'a'"]],
    ['python', 'f(a=1)', ['f((a=1))', 'f((a)=1)', 'f(a==1)']],
    ['python', 'f(*a)', ['f((*a))', 'f(a)', 'f(**a)']],
    ['python', 'not a', ['nota']],
    ['python', 'def f(x): pass', ['def f((x)): pass', 'def (f)(x): pass']],
    ['python', 'import os', ['import (os)', 'importos']],
    ['python', 'match (a):', ['match (a,):', 'match (a,) :']],
    ['python', '1.5', ['1 .5', '1. 5', '1.50']],
    ['python', 'x # one two', ['x # one  two']],
    ['python', 'a b', ['ab']],
    ['javascript', '`a b`', ['`a  b`', '"a b"', "'a b'"]],
    ['javascript', 'a - -b', ['a--b']],
    ['javascript', 'a + +b', ['a ++b', 'a++b']],
    ['javascript', '[a, ]', ['[a,,]', '[,a]']],
    ['javascript', '[]', ['[,]']],
    ['javascript', 'if (a) b', ['if a b', 'if ((a)) c', 'if (a,) b']],
    ['javascript', 'return\nx', ['return x']],
    ['javascript', 'set x(a) {}', ['set x(a,) {}']],
    ['javascript', 'f(...a)', ['f((...a))']],
    ['javascript', '(a) => b', ['((a)) => b']],
    ['javascript', 'a ?? b', ['a ? ? b']],
    ['bash', 'echo a b', ['echo ab', 'echo "a b"']],
    ['bash', "echo '$a'", ['echo "$a"', 'echo $a']],
    ['bash', 'cmd 2>&1', ['cmd 2 >&1']],
    ['bash', 'a=b', ['a = b']],
    ['bash', 'a && b', ['a & & b', 'a & b']],
    ['bash', 'echo "a  b"', ['echo "a b"']],
    ['sql', "SELECT 'a b'", ["SELECT 'a  b'", "SELECT 'A B'", 'SELECT "a b"']],
    ['sql', 'SELECT a -- b', ['SELECT a -- b\n, c']],
    ['c', "'a'", ['"a"']],
    ['c', 'a - -b', ['a--b']],
    ['c', 'x <- y', ['x < -y', 'x < - y']],
    ['c', '{1, 2}', ['{1, 2,,}']],
  ])('%s: %s', (language, code, responses) => {
    for (const isExpression of [false, true])
      for (const response of responses)
        expect([response, accepts(code, language, response, isExpression)]).toEqual([response, false])
  })
})

describe('returns undefined for ambiguous code', () => {
  test.each<[CodeLanguage, string]>([
    ['javascript', 'a.replace(/a  b/, "")'],
    ['javascript', ['`', '{`a  b`}`'].join('$')],
    ['javascript', '<b>a  b</b>'],
    ['python', "f'{x['a  b']}'"],
    ['python', 't"a"'],
    ['python', '"a  b'],
    ['python', 'f(x'],
    ['python', 'a \\\n b'],
    ['bash', 'echo $(a  b)'],
    ['bash', 'cat <<EOF\na  b\nEOF'],
    ['bash', 'echo a\\ b'],
    ['sql', 'SELECT $1'],
    ['sql', 'SELECT :name'],
    ['c', '#define a  b'],
    ['c', 'R"(a  b)"'],
    ['c', 'let a = `a  b`'],
  ])('%s: %s', (language, code) => expect(toSpellingsPattern(code, language, false)).toBeUndefined())
})

test('compares deeply nested code literally', () => {
  expect(toSpellingsPattern(`${'g('.repeat(20)}x${')'.repeat(20)}`, 'python', true)).toBeUndefined()
})
