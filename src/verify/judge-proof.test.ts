import {describe, expect, test} from 'vitest'
import {compileQuestion} from '../compile/question/compile-question.ts'
import type {Place} from '../diagnostics/diagnostic.ts'
import type {Question} from '../kinds/kinds.ts'
import {patterns} from '../patterns.ts'
import type {Observation, Observed} from '../proof/observation.ts'
import type {Check, OutputKey, Plan, Prediction} from '../proof/plan.ts'
import {type JudgeInput, judgeProof} from './judge-proof.ts'

/** A place that identifies its part. */
const at = (line: number): Place => ({start: {line, column: 1}, end: {line, column: 2}})
const whole = at(1)

const seen = (stdout: string, more: Partial<Observation> = {}): Observed => ({
  observation: {end: 'exit', status: 0, stdout, stderr: '', ...more},
})
const raised = (type: string, message = '', line = 1): Observed =>
  seen('', {status: 1, raised: {type, message, line}})
const differing: Observed = {
  nondeterministic: [
    {end: 'exit', status: 0, stdout: '1', stderr: ''},
    {end: 'exit', status: 0, stdout: '2', stderr: ''},
  ],
}

function questionOf(body: string): Question {
  const text = `---\ncategory: output\ndifficulty: easy\n---\n\n# What?\n\n${body}`
  const {question, diagnostics} = compileQuestion(text, {file: 'a/b/c.md', patterns})
  if (!question) throw new Error(JSON.stringify(diagnostics))
  return question
}

const choice = questionOf('- [x] 1\n- [ ] 2\n- [ ] 3\n')

/** Options `a`, `b` and so on, each with its own program; the first is the key. */
const options = (...stdouts: readonly string[]): Prediction[] =>
  stdouts.map((stdout, program) => ({
    name: 'abc'.charAt(program),
    program,
    expects: {stdout},
    marked: program === 0,
    place: at(10 + program),
  }))

const check = (role: Check['role'], program: number, stdout: string): Check => ({
  role,
  program,
  expects: {stdout},
  place: at(20 + program),
})

interface Case {
  readonly plan: Partial<Plan>
  readonly observed: readonly Observed[]
  readonly question?: Question
  readonly inconclusive?: readonly string[]
}

function judge({plan, observed, question = choice, inconclusive = []}: Case) {
  const judging: JudgeInput = {
    question,
    plan: {
      language: 'python',
      programs: observed.map((_, index) => ({main: String(index)})),
      checks: [],
      predictions: [],
      place: whole,
      ...plan,
    },
    environment: {inconclusive},
    observed,
  }
  return judgeProof(judging)
}

/** Verdicts as code and line. */
const verdictsOf = (given: Case): string[] =>
  judge(given).map(({code, place}) => `${code} ${place.start.line}`)

describe('predictions', () => {
  const exclusive = {predictions: options('1', '2', '3'), exclusive: true}
  const key = [seen('1'), seen('x'), seen('x')]

  test.each<[string, Case, string[]]>([
    ['prove a key that is the only one to hold', {plan: exclusive, observed: key}, []],
    [
      'refute the key if another option holds',
      {plan: exclusive, observed: [seen('x'), seen('2'), seen('x')]},
      ['proof/wrong-key 10'],
    ],
    [
      'find no right option if none holds',
      {plan: exclusive, observed: [seen('x'), seen('x'), seen('x')]},
      ['proof/no-right-option 1'],
    ],
    [
      'are ambiguous if two hold and one is allowed',
      {plan: exclusive, observed: [seen('1'), seen('2'), seen('x')]},
      ['proof/ambiguous 1'],
    ],
    [
      'are ambiguous if two hold that are not the key',
      {plan: exclusive, observed: [seen('x'), seen('2'), seen('3')]},
      ['proof/ambiguous 1'],
    ],
    [
      'refute the key if another option also holds and several may',
      {plan: {...exclusive, exclusive: false}, observed: [seen('1'), seen('x'), seen('3')]},
      ['proof/wrong-key 12'],
    ],
    [
      'are reported at the part of the key that does not hold',
      {
        plan: {
          predictions: options('1', '2', '3').map((one) => ({...one, marked: one.program > 0})),
          exclusive: false,
        },
        observed: [seen('1'), seen('x'), seen('3')],
      },
      ['proof/wrong-key 11'],
    ],
    [
      'prove a key of several',
      {
        plan: {
          predictions: options('1', '2', '3').map((one) => ({...one, marked: one.program < 2})),
          exclusive: false,
        },
        observed: [seen('1'), seen('2'), seen('x')],
      },
      [],
    ],
    [
      'do not hold if the program ends differently',
      {plan: exclusive, observed: [seen('1', {status: 1}), seen('x'), seen('x')]},
      ['proof/no-right-option 1'],
    ],
    [
      'prove some options only',
      {plan: {predictions: options('1', '2'), exclusive: true}, observed: [seen('1'), seen('x')]},
      [],
    ],
  ])('%s', (_, given, verdicts) => {
    expect(verdictsOf(given)).toEqual(verdicts)
  })

  test('name the key, the right options and the result', () => {
    expect(judge({plan: exclusive, observed: [seen('x\n'), seen('2'), seen('x')]})).toEqual([
      {code: 'proof/wrong-key', data: {key: ['a'], expected: ['b'], seen: 'x'}, place: at(10)},
    ])
    expect(judge({plan: exclusive, observed: [seen('1'), seen('2'), seen('x')]})).toEqual([
      {code: 'proof/ambiguous', data: {names: ['a', 'b']}, place: whole},
    ])
    expect(judge({plan: exclusive, observed: [raised('KeyError', 'one'), seen('x'), seen('x')]})).toEqual([
      {code: 'proof/no-right-option', data: {seen: 'KeyError: one'}, place: whole},
    ])
  })
})

describe('the way a distractor fails', () => {
  const predictions = options('1', '1').map((one) =>
    one.marked ? one : {...one, fails: {raises: 'TypeError'}},
  )
  const plan = {predictions, exclusive: true}

  test.each<[string, readonly Observed[], string[]]>([
    ['is as stated', [seen('1'), raised('TypeError')], []],
    ['is another', [seen('1'), raised('NameError')], ['proof/wrong-failure 11']],
    ['is missing, which is another fault', [seen('1'), seen('1')], ['proof/ambiguous 1']],
    [
      'is another, and the key is wrong too',
      [seen('x'), raised('NameError')],
      ['proof/no-right-option 1', 'proof/wrong-failure 11'],
    ],
  ])('%s', (_, observed, verdicts) => {
    expect(verdictsOf({plan, observed})).toEqual(verdicts)
  })

  test.each<[string, readonly Observed[], string[]]>([
    ['must be stated', [seen('1'), raised('NameError')], ['proof/unexplained 11']],
    ['need not be stated for one that holds', [seen('1'), seen('1')], ['proof/ambiguous 1']],
    ['need not be stated if the key is wrong', [raised('NameError'), seen('1')], ['proof/wrong-key 10']],
  ])('%s', (_, observed, verdicts) => {
    const unsaid = options('1', '1').map((one) => ({...one, explanation: `fails.${one.name}`}))
    expect(verdictsOf({plan: {predictions: unsaid, exclusive: true}, observed})).toEqual(verdicts)
  })

  test('is reported with the result', () => {
    expect(judge({plan, observed: [seen('1'), raised('NameError', 'a')]})).toEqual([
      {
        code: 'proof/wrong-failure',
        data: {name: 'b', expected: 'TypeError', seen: 'NameError: a'},
        place: at(11),
      },
    ])
  })
})

describe('checks', () => {
  const predictions = options('1', '2')
  const withCheck = (role: Check['role']) => ({predictions, exclusive: true, checks: [check(role, 2, 'so')]})

  test.each<[string, Case, string[]]>([
    ['hold', {plan: withCheck('premise'), observed: [seen('1'), seen('x'), seen('so')]}, []],
    [
      'report a false premise, without consequences',
      {plan: withCheck('premise'), observed: [seen('x'), seen('2'), seen('not so')]},
      ['proof/false-premise 22'],
    ],
    [
      'report a control that misses the goal, and nothing else',
      {plan: withCheck('control'), observed: [seen('x'), seen('2'), seen('not so')]},
      ['proof/inconclusive 22'],
    ],
    [
      'report a false claim in addition to a wrong key',
      {plan: withCheck('claim'), observed: [seen('x'), seen('2'), seen('not so')]},
      ['proof/false-claim 22', 'proof/wrong-key 10'],
    ],
    [
      'report a false premise and a false claim',
      {plan: {checks: [check('premise', 0, 'so'), check('claim', 0, 'so')]}, observed: [seen('no')]},
      ['proof/false-premise 20', 'proof/false-claim 20'],
    ],
  ])('%s', (_, given, verdicts) => {
    expect(verdictsOf(given)).toEqual(verdicts)
  })
})

describe('inconclusive', () => {
  const plan = {predictions: options('1', '2'), exclusive: true, checks: [check('premise', 2, 'so')]}
  const limits = ['setup', 'time', 'memory', 'output', 'shortage', 'killed'] as const

  test.each(limits)('is a program that ended by %s', (end) => {
    const observed = [seen('x'), seen('2', {end}), seen('not so')]
    expect(verdictsOf({plan, observed})).toEqual(['proof/inconclusive 11'])
  })

  test('is a program whose runs differ, before anything else', () => {
    const observed = [seen('x'), differing, seen('', {end: 'time'})]
    expect(verdictsOf({plan, observed})).toEqual(['proof/nondeterministic 11', 'proof/inconclusive 22'])
  })

  test('names both runs', () => {
    expect(judge({plan, observed: [differing, seen('x'), seen('so')]})).toMatchObject([
      {code: 'proof/nondeterministic', data: {first: '1', second: '2'}},
    ])
  })

  test('is an exception of the environment that no part expects', () => {
    const observed = [raised('OperationalError', 'no such table'), seen('x'), seen('so')]
    expect(verdictsOf({plan, observed})).toEqual(['proof/no-right-option 1'])
    expect(judge({plan, observed, inconclusive: ['OperationalError']})).toEqual([
      {code: 'proof/inconclusive', data: {reason: 'OperationalError: no such table'}, place: at(10)},
    ])
  })

  test.each<[string, Partial<Prediction>]>([
    ['predicts', {expects: {raises: 'OperationalError'}}],
    ['fails with', {fails: {raises: 'OperationalError'}}],
  ])('is not an exception that a part %s', (_, more) => {
    const [right, wrong] = options('1', '2')
    if (!right || !wrong) throw new Error('Expected two options')
    const marked = more.expects ? {...right, ...more} : right
    const other = more.expects ? wrong : {...wrong, ...more}
    const observed = more.expects
      ? [raised('OperationalError'), seen('x')]
      : [seen('1'), raised('OperationalError')]
    const given = {
      plan: {predictions: [marked, other], exclusive: true},
      observed,
      inconclusive: ['OperationalError'],
    }
    expect(verdictsOf(given)).toEqual([])
  })

  test('is reported at the question if no part uses the program', () => {
    expect(verdictsOf({plan: {}, observed: [seen('', {end: 'time'})]})).toEqual(['proof/inconclusive 1'])
  })

  test('throws if a program was not observed', () => {
    expect(() => judge({plan: {checks: [check('premise', 1, 'so')]}, observed: [seen('so')]})).toThrow(
      TypeError,
    )
  })
})

describe('an output key', () => {
  const answer = (text: string): Question => questionOf(`## Answer\n\n${text}\n`)
  const fence = (...lines: string[]): string => ['```python', ...lines, '```', '', ''].join('\n')
  const output = answer('```output\n1\n2\n```')
  const numeric = answer('- [x] 3.5 ± 0.1')
  const text = answer('- [x] `TypeError`')
  const line = questionOf(`${fence('a = 1', 'b = 2')}## Answer\n\nline 2\n`)
  const order = questionOf('## Order\n\n1. first\n2. second\n')
  const match = questionOf('## Match\n\n| a | b |\n|---|---|\n| 1 | x |\n| 2 | y |\n')
  const several = questionOf('## Match\n\n| a | b |\n|---|---|\n| 1 | x |\n| 2 | x |\n| | y |\n')

  const toKey = (of: OutputKey['of'], stem = {before: 0, lines: 2}): OutputKey => ({
    program: 0,
    of,
    stem,
    place: at(30),
  })
  const right: string[] = []
  const wrong = ['proof/wrong-key 30']

  test.each<[string, Question, OutputKey['of'], Observed, string[]]>([
    ['what an output prints', output, 'stdout', seen('1\n2\n'), right],
    ['another output', output, 'stdout', seen('1\n'), wrong],
    ['no output', output, 'stdout', seen(''), wrong],
    ['a number', numeric, 'stdout', seen(' 3.55\n'), right],
    ['another number', numeric, 'stdout', seen('4'), wrong],
    ['no number', numeric, 'stdout', seen('four'), wrong],
    ['an exception', text, 'raises', raised('TypeError', 'int'), right],
    ['another exception', text, 'raises', raised('KeyError', 'int'), wrong],
    ['no exception', text, 'raises', seen('TypeError'), wrong],
    ['a message', text, 'message', raised('KeyError', 'TypeError'), right],
    ['another message', text, 'message', raised('TypeError', 'KeyError'), wrong],
    ['a text', text, 'stdout', seen('TypeError\n'), right],
    ['a line', line, 'line', raised('TypeError', '', 2), right],
    ['another line', line, 'line', raised('TypeError', '', 1), wrong],
    ['no line', line, 'line', seen('2'), wrong],
    ['an order', order, 'stdout', seen('first\n\n  second \n'), right],
    ['another order', order, 'stdout', seen('second\nfirst\n'), wrong],
    ['an unknown item', order, 'stdout', seen('first\nthird\n'), wrong],
    ['the partner of every item', match, 'stdout', seen('x\ny\n'), right],
    ['the partners reversed', match, 'stdout', seen('y\nx\n'), wrong],
    ['too few partners', match, 'stdout', seen('x\n'), wrong],
    ['too many partners', match, 'stdout', seen('x\ny\ny\n'), wrong],
    ['one partner of several items', several, 'stdout', seen('x\nx\n'), right],
    ['a choice, whose response cannot be read from output', choice, 'stdout', seen('1'), wrong],
  ])('of %s', (_, question, of, observation, verdicts) => {
    expect(verdictsOf({plan: {outputKey: toKey(of)}, observed: [observation], question})).toEqual(verdicts)
  })

  const two = answer('- [x] 7\n- [x] 5\n- [x] 6 {credit=0.5}\n- [ ] 8')
  const wide = answer('- [x] 5\n- [x] [0, 1000]')
  const texts = answer('- [x] `TypeError`\n- [x] `KeyError`')
  const spellings = answer('- [x] `TypeError`\n- [x] /(builtins\\.)?TypeError/\n- [ ] `KeyError`')

  test.each<[string, Question, string, string[], 'right' | 'wrong']>([
    ['numbers, one of which is printed', two, '5', ['7'], 'right'],
    ['numbers, none of which is printed', two, '9', ['7', '5'], 'wrong'],
    ['numbers that all contain the output', wide, '5', [], 'right'],
    ['texts, one of which is printed', texts, 'KeyError', ['TypeError'], 'right'],
    ['a pattern that matches the output', spellings, 'TypeError', [], 'right'],
  ])('of several %s', (_, question, stdout, key, outcome) => {
    const plan = {outputKey: toKey('stdout')}
    const verdicts = judge({plan, observed: [seen(stdout)], question})
    const verdict = {code: 'proof/wrong-key', data: {key, expected: [stdout], seen: stdout}, place: at(30)}
    expect(verdicts).toEqual(key.length > 0 ? [verdict] : [])
    const some = judge({
      plan: {outputKey: {...plan.outputKey, someForm: true}},
      observed: [seen(stdout)],
      question,
    })
    expect(some).toEqual(outcome === 'right' ? [] : verdicts)
  })

  test.each<[string, number, string[]]>([
    ['the line of the stem', 4, right],
    ['the line of the harness with the number of the key', 2, wrong],
    ['a line before the stem', 1, wrong],
    ['a line after the stem', 5, wrong],
  ])('of a line in a harness is %s', (_, raisedIn, verdicts) => {
    const plan = {outputKey: toKey('line', {before: 2, lines: 2})}
    expect(verdictsOf({plan, observed: [raised('TypeError', '', raisedIn)], question: line})).toEqual(
      verdicts,
    )
  })

  test('uses output before a failure only if the stem says that the program fails', () => {
    const failed: Observed = {
      observation: {
        end: 'exit',
        status: 1,
        stdout: '3.5\n',
        stderr: '',
        raised: {type: 'NameError', message: ''},
      },
    }
    const plan = {outputKey: toKey('stdout')}
    expect(verdictsOf({plan, observed: [failed], question: numeric})).toEqual(wrong)
    for (const expects of [{raises: 'NameError'}, {message: ''}, {status: 1}]) {
      const premise: Check = {role: 'premise', program: 0, expects, place: at(20)}
      const given = {plan: {...plan, checks: [premise]}, observed: [failed], question: numeric}
      expect(verdictsOf(given)).toEqual(right)
    }
  })

  test('names the right response', () => {
    expect(judge({plan: {outputKey: toKey('stdout')}, observed: [seen('4\n')], question: numeric})).toEqual([
      {code: 'proof/wrong-key', data: {key: ['3.5 ± 0.1'], expected: ['4'], seen: '4'}, place: at(30)},
    ])
  })

  test('is not judged if the premise is false', () => {
    const plan = {outputKey: toKey('stdout'), checks: [check('premise', 0, '3.5')]}
    expect(verdictsOf({plan, observed: [seen('4')], question: numeric})).toEqual(['proof/false-premise 20'])
  })
})

describe('a wrong program', () => {
  const end = {stdoutHas: ['end']}
  const plan: Partial<Plan> = {
    predictions: [{name: 'reference', program: 0, expects: end, marked: true, place: whole}],
    wrong: [
      {
        origin: {name: 'first-only'},
        place: at(30),
        tests: [
          {program: 1, expects: end},
          {program: 2, expects: end},
        ],
      },
      {origin: {before: '<', after: '<='}, place: at(31), tests: [{program: 3, expects: end}]},
    ],
  }
  const passes = seen('end')
  const fails = raised('AssertionError')

  test.each<[title: string, observed: readonly Observed[], verdicts: readonly unknown[]]>([
    [
      'is reported if all its tests pass',
      [passes, passes, passes, passes],
      [
        {code: 'proof/wrong-passes', data: {name: 'first-only'}, place: at(30)},
        {code: 'proof/mutant-passes', data: {before: '<', after: '<='}, place: at(31)},
      ],
    ],
    ['fails with one test', [passes, passes, fails, fails], []],
    ['fails when it ends early', [passes, seen(''), passes, seen('')], []],
    ['fails with an exception of the environment', [passes, raised('OperationalError'), passes, fails], []],
    [
      'is not judged if the reference fails',
      [fails, passes, passes, passes],
      [expect.objectContaining({code: 'proof/no-right-option'})],
    ],
    [
      'is inconclusive at a limit',
      [passes, seen('', {end: 'time'}), passes, fails],
      [expect.objectContaining({code: 'proof/inconclusive', place: at(30)})],
    ],
    [
      'is inconclusive if runs differ',
      [passes, fails, passes, differing],
      [expect.objectContaining({code: 'proof/nondeterministic', place: at(31)})],
    ],
  ])('%s', (_, observed, verdicts) => {
    expect(judge({plan, observed, inconclusive: ['OperationalError']})).toEqual(verdicts)
  })
})

describe('a variant of an accepted form', () => {
  const typed = questionOf('## Answer\n\n- [x] `f(a=1, b=2)`\n')
  const variant = (text: string) => ({
    program: 0,
    expects: {stdout: '3'},
    text,
    response: text,
    place: at(40),
  })

  test.each<[title: string, text: string, observed: Observed, codes: string[]]>([
    ['meets the goal and is not accepted', 'f(b=2, a=1)', seen('3'), ['proof/unaccepted-form 40']],
    ['meets the goal and is accepted', 'f(a=1, b=2)', seen('3'), []],
    ['misses the goal', 'f(b=2, a=1)', seen('4'), []],
    ['cannot run', '(f(b=2, a=1', raised('SyntaxError'), []],
  ])('%s', (_, text, observed, codes) => {
    expect(verdictsOf({question: typed, plan: {variants: [variant(text)]}, observed: [observed]})).toEqual(
      codes,
    )
  })
})
