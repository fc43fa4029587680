import {expect, test} from 'vitest'
import {createReason, type ReasonCode, type ReasonData} from '../../../matching/reasons.ts'
import {type AllRefusalData, createRefusal} from '../../../session/refusals.ts'
import {ar} from '../ar.ts'
import {de} from '../de.ts'
import {en} from '../en.ts'
import {explainRefusal} from './refusal-texts.ts'

const reasons: {readonly [C in ReasonCode]: ReasonData[C]} = {
  'not-plain-data': {},
  'wrong-type': {expected: 'text'},
  'too-long': {maximum: 1000},
  'too-many-entries': {maximum: 100},
  'too-many-chosen': {maximum: 2},
  'unknown-id': {of: 'option', id: 'zz'},
  'unknown-line': {line: '9', lines: 4},
  'repeated-item': {id: 'a'},
  'not-a-number': {found: 'letter', example: '2.5'},
  'several-signs': {},
  'several-units': {},
  'number-out-of-range': {},
  'text-after-number': {found: 'comma', decimal: '.'},
  'ambiguous-number': {found: 'point', decimal: ','},
  'division-by-zero': {},
  'unknown-unit': {units: ['km', 'm']},
  'missing-result': {test: 'a'},
  'mark-out-of-range': {criterion: 'why', maximum: 3},
  'needs-test-results': {},
  'needs-marks': {},
  'needs-patterns': {},
}

const refusals: {readonly [C in Exclude<keyof AllRefusalData, 'malformed'>]: AllRefusalData[C]} = {
  'invalid-time': {},
  'other-bank': {expected: 'one', found: 'two'},
  'not-loaded': {patterns: ['a/b']},
  finished: {},
  late: {},
  stale: {task: 0},
  unanswered: {},
  'no-engine': {},
  repeated: {},
  'pattern-first': {},
  'no-pattern-asked': {},
  'unknown-pattern': {pattern: 'a/b'},
  'no-certainty': {levels: 3},
  'no-hint': {hints: 0},
  'still-open': {},
  'no-more': {},
  'no-time-limit': {},
  'no-judgement': {},
  'already-judged': {by: 'learner'},
  'too-early': {},
  'no-questions': {reason: 'set', set: 'test'},
  'needs-questions': {},
  'needs-patterns': {patterns: 1},
  'not-a-session': {},
  'other-version': {expected: 1},
  inconsistent: {},
}

const all = [
  ...Object.entries(reasons).map(([code, data]) =>
    createRefusal('malformed', {reason: createReason(code as ReasonCode, data as never)}),
  ),
  ...Object.entries(refusals).map(([code, data]) => createRefusal(code as 'late', data as never)),
]

test.each([
  ['en', en, /\p{Script=Latin}/u],
  ['de', de, /\p{Script=Latin}/u],
  ['ar', ar, /\p{Script=Arabic}/u],
] as const)('every refusal is a sentence in %s, with its data', (_, strings, script) => {
  for (const refusal of all) {
    const text = explainRefusal(strings, refusal)
    expect(text, JSON.stringify(refusal)).toMatch(/\.$/)
    expect(text).toMatch(script)
    expect(text).not.toMatch(/`|undefined|\[object/)
  }
  const unit = createReason('unknown-unit', {units: ['km', 'm']})
  expect(explainRefusal(strings, createRefusal('malformed', {reason: unit}))).toMatch(/km.*m/)
})

test('German and Arabic say each thing in their own words', () => {
  const english = new Set(all.map((refusal) => explainRefusal(en, refusal)))
  for (const strings of [de, ar])
    for (const refusal of all) expect(english).not.toContain(explainRefusal(strings, refusal))
})
