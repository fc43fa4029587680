import type {Code, DataOf} from '../../src/diagnostics/catalogue.ts'
import {diagnose} from '../../src/diagnostics/diagnose.ts'
import type {Diagnostic} from '../../src/diagnostics/diagnostic.ts'
import {placeAt} from '../../src/diagnostics/place.ts'

interface At {
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

function sample<C extends Code>(code: C, data: DataOf<C>, at: At = {}): Diagnostic {
  const {file = 'django/example/question.md', line = 1, column = 1} = at
  return diagnose(code, data, {file, place: placeAt(line, column, 0)})
}

const environment = 'python'

/**
 * The diagnostics shown on pages whose example cannot cause them. Those of `build-bank verify` are compared with a
 * run in test/node/sandbox/verdict-pages.sandboxed.test.ts.
 */
export const samples: readonly Diagnostic[] = [
  sample('bank/guessable', {guesser: 'longest', n: 20, right: 15, expected: 5.2}, {file: 'bank.yaml'}),
  sample('diff/ids-moved', {id: 'loops/for/once', ids: ['a', 'b'], revision: 1}, {line: 6}),
  sample('diff/key-changed', {id: 'loops/for/once', direction: 'other', revision: 1}, {line: 6}),
  sample(
    'diff/kind-changed',
    {id: 'loops/for/once', before: 'choice', after: 'text', revision: 1},
    {line: 6},
  ),
  sample('diff/removed', {id: 'loops/for/once'}),
  sample('file/not-compiled', {reason: 'Maximum call stack size exceeded'}),
  sample('file/not-regular', {}),
  sample('file/symlink-outside', {}),
  sample('file/unreadable', {reason: 'EACCES: permission denied'}),
  sample('file/wrong-extension', {extension: '.markdown'}, {file: 'django/example/question.markdown'}),
  {
    ...sample('fmt/unformatted', {}, {line: 8}),
    fix: {title: 'Format the file', edits: [{place: placeAt(8, 1, 5), text: '- [x]'}]},
  },
  sample('fmt/unsafe', {reason: 'Formatting would change what the file means'}),
  sample('limit/deadline', {milliseconds: 1200}),
  sample('limit/repeats', {code: 'file/not-utf8', count: 180, limit: 20}, {line: 27, column: 8}),
  sample('question/several', {count: 2}, {file: 'question.md'}),
  sample('math/no-engine', {}, {file: 'question.md', line: 6, column: 11}),
  sample('text/no-pattern-engine', {pattern: '/(a|)wait/'}, {file: 'question.md', line: 10}),
  sample('change/key', {id: 'loops/for/once'}, {line: 6}),
  sample('change/lost-id', {id: 'loops/for/once', became: 'loops/for/twice'}, {line: 6}),
  sample('change/lost-option-ids', {id: 'loops/for/once', ids: ['once']}, {line: 6}),
  sample('change/moved', {from: 'loops/for', to: 'loops/while', count: 2}, {line: 6}),
  sample('change/proof', {id: 'loops/for/once', change: 'removed'}, {line: 6}),
  sample('proof/ambiguous', {environment, names: ['a', 'b']}, {line: 6}),
  sample(
    'proof/damaged-lock',
    {reason: 'it has merge conflict markers'},
    {file: 'proof.lock.json', line: 14},
  ),
  sample(
    'proof/wrong-failure',
    {environment, name: 'b', expected: 'TypeError', seen: 'a normal exit'},
    {line: 14},
  ),
  sample(
    'proof/false-claim',
    {environment, expected: "<class 'int'>", seen: "<class 'bool'>"},
    {line: 24, column: 3},
  ),
  sample(
    'proof/false-premise',
    {environment, expected: 'TypeError', seen: "ValueError: invalid literal for int() with base 10: 'two'"},
    {line: 18},
  ),
  sample(
    'proof/inconclusive',
    {environment, reason: "ModuleNotFoundError: No module named 'shop'"},
    {line: 14},
  ),
  sample(
    'proof/lock-differs',
    {environments: [environment], lacking: 1, count: 0, questions: ['django/example/question']},
    {file: 'proof.lock.json'},
  ),
  sample('proof/mutant-passes', {environment, before: '<', after: '<='}, {line: 20, column: 14}),
  sample('proof/no-right-option', {environment, seen: '[2, 3]'}, {line: 6}),
  sample(
    'proof/nondeterministic',
    {environment, first: '0.9446371817681325', second: '0.1987196721404402'},
    {line: 14},
  ),
  sample('proof/not-observed', {environment}, {line: 6}),
  sample(
    'proof/unaccepted-form',
    {environment, text: 'sorted(values, reverse=True, key=str.lower)'},
    {line: 15},
  ),
  sample('proof/unexplained', {environment, name: 'b', expected: 'fails.b', seen: 'None'}, {line: 14}),
  sample('proof/wrong-key', {environment, key: ['b'], expected: ['a'], seen: '[2, 3]'}, {line: 13}),
  sample('proof/wrong-passes', {environment, name: 'first-only'}, {line: 29}),
]
