import {describe, expect, test} from 'vitest'
import {compileProof, fence, proof, readable} from './compile-proof.ts'

const stem = (...program: string[]): string => `# What does it do?\n\n${fence('python', ...program)}`

/** The plan of one question, with its programs as texts. */
function planOf(body: string) {
  const {proofs, faults, textAt} = compileProof(body)
  expect(faults).toEqual([])
  const plan = proofs[0]?.plan
  return plan && {...plan, ...readable(plan, textAt)}
}

const goal = {stdout: '[1, 2]'}

describe('choice', () => {
  test('predicts that each option is the output if all are code', () => {
    const plan = planOf(`${stem('print(1 + 1)')}- [x] \`2\`\n- [ ] \`3\`\n`)
    expect(plan).toMatchObject({
      language: 'python',
      exclusive: true,
      programs: [{main: 'print(1 + 1)'}],
      checks: [],
      predictions: [
        {name: 'a', program: 'print(1 + 1)', expects: {stdout: '2'}, marked: true, place: '- [x] `2`'},
        {name: 'b', program: 'print(1 + 1)', expects: {stdout: '3'}, marked: false, place: '- [ ] `3`'},
      ],
    })
    expect(plan).not.toHaveProperty('environments')
    expect(plan).not.toHaveProperty('outputKey')
  })

  test.each([
    ['one option is words', `${stem('print(1)')}- [x] \`1\`\n- [ ] Nothing\n`],
    ['the stem has no program', '# What?\n\n- [x] `1`\n- [ ] `2`\n'],
    ['the stem has two', `${stem('print(1)')}${fence('python', 'print(2)')}- [x] \`1\`\n- [ ] \`2\`\n`],
  ])('has no plan if %s, without a section', (_, body) => {
    expect(planOf(body)).toBeUndefined()
  })

  test('reads the content of a fence as output', () => {
    const shown = `- [x]\n\n  ${'```'}text\n  1\n  ${'```'}\n`
    const plan = planOf(`${stem('print(1)')}${shown}- [ ] \`2\`\n`)
    expect(plan?.predictions.map(({expects}) => expects)).toEqual([{stdout: '1'}, {stdout: '2'}])
  })

  test('predicts a result for every option, after the premise', () => {
    const section = proof(
      [
        'env: [python-3.9]',
        'premise: {raises: KeyError}',
        'options:',
        '  b: {raises: KeyError, message: one}',
      ],
      fence('python setup', 'rows = {}'),
    )
    expect(planOf(`${stem('rows["a"]')}- [x] \`2\`\n- [ ] It names one\n\n${section}`)).toMatchObject({
      environments: ['python-3.9'],
      programs: [{main: 'rows["a"]', setup: 'rows = {}'}],
      checks: [{role: 'premise', program: 'rows["a"]', expects: {raises: 'KeyError'}, place: 'premise'}],
      predictions: [
        {name: 'a', expects: {stdout: '2'}},
        {name: 'b', expects: {raises: 'KeyError', message: 'one'}},
      ],
    })
  })

  test.each<[string, string, string, string[]]>([
    ['another output', '`[1, 2]`', '{stdout: "[2, 3]"}', ['proof/other-text at b']],
    ['the output, with other white space at the end', '`[1, 2]`', '{stdout: "[1, 2] \\n"}', []],
    ['no output', '`[1, 2]`', '{stdout: ""}', ['proof/other-text at b']],
    ['another output of words', 'It is `[1, 2]`', '{stdout: "[2, 3]"}', []],
    ['a part of the output that is the text', '`[1, 2]`', '{stdoutHas: ["x", "list: [1, 2]"]}', []],
    ['a part that is less', '`[1, 2]`', '{stdoutHas: ["[1"]}', ['proof/other-text at b']],
    ['what the output lacks', '`[1, 2]`', '{stdoutLacks: ["3"]}', ['proof/other-text at b']],
    ['a warning that is the text', '`never awaited`', '{stderrHas: ["was never awaited"]}', []],
    ['an end by itself', '`[1, 2]`', '{status: 0}', ['proof/other-text at b']],
    ['the status that is the text', '`0`', '{status: 0}', []],
    ['another status', '`3`', '{status: 4}', ['proof/other-text at b']],
    ['the exception that is the text', '`KeyError`', '{raises: KeyError}', []],
    ['it with its module', '`django.db.IntegrityError`', '{raises: IntegrityError}', []],
    ['it with its message', "`KeyError: 'a'`", '{raises: KeyError}', []],
    ['another exception', '`KeyError`', '{raises: TypeError}', ['proof/other-text at b']],
    ['an exception where the text is an output', '`5`', '{raises: TypeError}', ['proof/other-text at b']],
    ['an exception behind the output', '`5`', '{raises: TypeError, stdout: "5"}', []],
    ['the message that is the text', '`Item`', '{raises: TypeError, message: "Item is None"}', []],
    ['an exception of what the text points at', '`qs.count()`', '{raises: TypeError}', []],
  ])('for an option that is only code, predicts %s', (_, text, stated, faults) => {
    const section = proof(['options:', '  a: {stdout: x}', `  b: ${stated}`])
    expect(
      compileProof(`${stem('print([1, 2, 3][1:])')}- [x] Else\n- [ ] ${text}\n\n${section}`).faults,
    ).toEqual(faults)
  })

  test('inserts every option into the program', () => {
    const section = proof(
      ['splice: "..."', 'goal: {stdout: "[1, 2]"}', 'fails:', '  b: {stdout: None}'],
      fence('python control', '[1, 2]'),
    )
    const plan = planOf(
      `${stem('print(...)')}- [x] \`sorted([2, 1])\`\n- [ ] \`[2, 1].sort()\`\n\n${section}`,
    )
    expect(plan).toMatchObject({
      checks: [{role: 'control', program: 'print([1, 2])', expects: goal, place: '```python control'}],
      predictions: [
        {name: 'a', program: 'print(sorted([2, 1]))', expects: goal, marked: true},
        {name: 'b', program: 'print([2, 1].sort())', expects: goal, marked: false, fails: {stdout: 'None'}},
      ],
    })
    expect(plan?.predictions[0]).not.toHaveProperty('fails')
  })

  test('inserts several lines into a harness with its indent', () => {
    const option = `- [x]\n\n  ${'```'}python\n  print(1)\n  print(2)\n  ${'```'}\n- [ ] \`pass\`\n\n`
    const section = proof(
      ['goal: {stdout: "1\\n2"}', 'fails:', '  b: {stdout: ""}'],
      fence('python harness', 'def main():', '    {{option}}', '', 'main()'),
    )
    expect(planOf(`# Which?\n\n${option}${section}`)?.predictions.map(({program}) => program)).toEqual([
      'def main():\n    print(1)\n    print(2)\n\nmain()',
      'def main():\n    pass\n\nmain()',
    ])
  })

  test('inserts the stem into a harness', () => {
    const section = proof([], fence('python harness', 'def main():', '    {{stem}}', 'main()'))
    expect(planOf(`${stem('print(1)', 'print(2)')}- [x] \`1\`\n- [ ] \`2\`\n\n${section}`)?.programs).toEqual(
      [{main: 'def main():\n    print(1)\n    print(2)\nmain()'}],
    )
  })

  test('uses a witness for an option, or a counterexample against it', () => {
    const section = proof(
      [],
      fence('python witness a', 'assert 1'),
      fence('python counterexample b', 'assert 2'),
    )
    expect(planOf(`# Which holds?\n\n- [x] One\n- [ ] Two\n\n${section}`)).toMatchObject({
      predictions: [
        {name: 'a', program: 'assert 1', expects: {}, marked: true},
        {name: 'b', program: 'assert 2', fails: {}, marked: false},
      ],
    })
  })

  test('allows several right options if several are checked', () => {
    const section = proof(['options:', '  b: {stdoutHas: ["1"]}'])
    const plan = planOf(`${stem('print(1)')}- [x] \`1\`\n- [x] One digit\n- [ ] \`3\`\n\n${section}`)
    expect(plan?.exclusive).toBe(false)
  })
})

describe('what a solution claims', () => {
  const body = (...section: Parameters<typeof proof>): string =>
    `${stem('print(1)')}- [x] \`1\`\n- [ ] \`2\`\n\n## Solution\n\n1. **One.** One.\n2. **Two.** Two.\n\n${proof(...section)}`

  test('uses the program of the question, or its own', () => {
    const claims = ['claims:', '  1: {stdoutHas: ["1"]}', '  2: {stdout: "2"}']
    expect(planOf(body(claims, fence('python claim 2', 'print(2)')))).toMatchObject({
      programs: [{main: 'print(1)'}, {main: 'print(2)'}],
      checks: [
        {role: 'claim', program: 'print(1)', expects: {stdoutHas: ['1']}, place: '1'},
        {role: 'claim', program: 'print(2)', expects: {stdout: '2'}, place: '2'},
      ],
    })
  })
})

describe('a reading', () => {
  const answer = '## Answer\n\n'
  const output = `${stem('print(1)')}${answer}${fence('output', '1')}`
  const numeric = `${stem('print(1)')}${answer}- [x] 1\n\n`
  const text = `${stem('int("a")')}${answer}- [x] \`ValueError\`\n\n`
  const order = `# In which order?\n\n## Order\n\n1. one\n2. two\n\n`
  const match = `# Which go together?\n\n## Match\n\n| a | b |\n|---|---|\n| 1 | x |\n| 2 | y |\n\n`

  test.each<[string, string, {program: string; of: string} | undefined]>([
    ['output, of itself', output, {program: 'print(1)', of: 'stdout'}],
    [
      'output, with a set-up',
      output + proof([], fence('python setup', 'a = 1')),
      {program: 'print(1)', of: 'stdout'},
    ],
    ['numeric, of itself', numeric, undefined],
    ['numeric', numeric + proof(['reads: stdout']), {program: 'print(1)', of: 'stdout'}],
    ['text, of itself', text, undefined],
    ['text, an exception', text + proof(['reads: raises']), {program: 'int("a")', of: 'raises'}],
    [
      'order',
      order + proof(['reads: stdout'], fence('python harness', 'print("one")')),
      {program: 'print("one")', of: 'stdout'},
    ],
    [
      'match',
      match + proof(['reads: stdout'], fence('python harness', 'print("x")')),
      {program: 'print("x")', of: 'stdout'},
    ],
  ])('%s', (_, body, reading) => {
    expect(planOf(body)?.outputKey).toEqual(reading && {...reading, place: expect.any(String)})
  })

  const reason = ['unproved: It differs from day to day.', 'source: A book', 'premise: {stdoutHas: ["1"]}']

  test.each([
    ['output', output],
    ['numeric', numeric],
    ['text', text],
  ])('is not planned for %s whose key is unproved', (_, body) => {
    const plan = planOf(body + proof(reason))
    expect(plan?.checks).toHaveLength(1)
    expect(plan).not.toHaveProperty('outputKey')
  })

  test('accepts some forms if the others are unproved with a reason', () => {
    const said = numeric + proof(['reads: stdout', ...reason])
    expect(planOf(said)?.outputKey).toMatchObject({of: 'stdout', someForm: true})
    expect(planOf(numeric + proof(['reads: stdout']))?.outputKey).not.toHaveProperty('someForm')
  })

  test.each([
    ['nothing to read and nothing to put in its place', [], 'proof/missing at ## Proof'],
    ['a goal and no place for it', ['goal: {stdout: "1"}'], 'proof/missing at ## Proof'],
    ['`fails` without options', ['reads: raises', 'fails:', '  a: {status: 0}'], 'proof/unused at fails'],
  ])('of a text is refused with %s', (_, yaml, fault) => {
    expect(compileProof(text + proof(yaml, fence('python setup', 'a = 1'))).faults).toEqual([fault])
  })
})

describe('text', () => {
  const body = (yaml: readonly string[], ...fences: string[]): string =>
    `${stem('print(___)')}## Answer\n\n- [x] \`1 + 1\`\n- [x] \`2\`\n- [ ] \`3\`\n\n${proof(yaml, ...fences)}`

  const predictions = [
    {program: 'print(1 + 1)', marked: true, expects: {stdout: '2'}, place: '- [x] `1 + 1`'},
    {program: 'print(2)', marked: true, place: '- [x] `2`'},
    {program: 'print(3)', marked: false, place: '- [ ] `3`'},
  ]

  test('inserts every form', () => {
    expect(planOf(body(['splice: ___', 'goal: {stdout: "2"}']))).toMatchObject({predictions})
  })

  test('requires code for a form that is run, because text is compared loosely', () => {
    const loose = (yaml: readonly string[]): string =>
      body(yaml).replace('- [x] `2`', '- [x] 2 + 0').replace('- [ ] `3`', '- [ ] three')
    const fields = ['splice: ___', 'goal: {stdout: "2"}']
    expect(compileProof(loose(fields)).faults).toEqual(['proof/loose-form at - [x] 2 + 0'])
  })

  test('runs variants of the accepted forms where they are asked for', () => {
    const {proofs, faults} = compileProof(body(['splice: ___', 'goal: {stdout: "2"}', 'accepts: goal']))
    expect(faults).toEqual([])
    const {programs = [], variants = []} = proofs[0]?.plan ?? {}
    expect(variants.map(({program, response}) => [programs[program]?.main, response])).toEqual([
      ['print(1+1)', '1+1'],
      ['print((1 + 1))', '(1 + 1)'],
      ['print((2))', '(2)'],
    ])
  })

  test('inserts every form at the slot of a harness', () => {
    const harness = fence('python harness', 'print({{option}})')
    expect(planOf(body(['goal: {stdout: "2"}'], harness))).toMatchObject({predictions})
  })
})

describe('cloze', () => {
  const blanks = '## Blanks\n\n### method\n\n- [x] `upper`\n- [ ] `lower`\n- [ ] `title` {credit=0.5}\n\n'
  const program = 'print("a".[[method]]())'

  test('runs variants of the accepted forms where they are asked for', () => {
    const {proofs, faults} = compileProof(
      `${stem('print([[call]] + [[other]])')}## Blanks\n\n### call\n\n- [x] \`int("1")\`\n- [ ] \`2\`\n\n### other\n\n- [x] \`1\`\n\n${proof(['goal: {stdout: "2"}', 'accepts: goal'])}`,
    )
    expect(faults).toEqual([])
    const {programs = [], variants = []} = proofs[0]?.plan ?? {}
    expect(variants.map(({program, response}) => [programs[program]?.main, response])).toEqual([
      ["print(int('1') + 1)", {call: "int('1')", other: '1'}],
      ['print((int("1")) + 1)', {call: '(int("1"))', other: '1'}],
      ['print(int("1",) + 1)', {call: 'int("1",)', other: '1'}],
      ['print(int("1") + (1))', {call: 'int("1")', other: '(1)'}],
    ])
  })

  test('fills the program with every right or wrong form, but not with partly right ones', () => {
    const body = stem(program) + blanks + proof(['goal: {stdout: A}'])
    expect(planOf(body)?.predictions).toEqual([
      {
        name: 'method: upper',
        program: 'print("a".upper())',
        expects: {stdout: 'A'},
        marked: true,
        place: '- [x] `upper`',
      },
      {
        name: 'method: lower',
        program: 'print("a".lower())',
        expects: {stdout: 'A'},
        marked: false,
        place: '- [ ] `lower`',
      },
    ])
  })

  test('requires code for a form that is run', () => {
    const loose = blanks.replace('- [x] `upper`', '- [x] upper')
    expect(compileProof(stem(program) + loose + proof(['goal: {stdout: A}'])).faults).toEqual([
      'proof/loose-form at - [x] upper',
    ])
  })

  test('has no plan without a section, and needs a goal with one', () => {
    expect(planOf(stem(program) + blanks)).toBeUndefined()
    expect(compileProof(stem(program) + blanks + proof(['env: [python]'])).faults).toEqual([
      'proof/missing at ## Proof',
    ])
  })

  test('does not run blanks in prose, and asks for a reason', () => {
    const prose = `${stem(program)}It prints [[count]] line.\n\n${blanks}### count\n\n- [x] one\n- [ ] two\n\n`
    expect(compileProof(prose + proof(['goal: {stdout: A}'])).faults).toEqual(['proof/missing at ### count'])
    const said = proof(['goal: {stdout: A}', 'unproved: It is counted by eye.', 'source: A book'])
    expect(planOf(prose + said)?.predictions.map(({name}) => name)).toEqual([
      'method: upper',
      'method: lower',
    ])
  })
})

describe('line', () => {
  const body = (...section: Parameters<typeof proof>): string =>
    `${stem('total = 0', 'total = total + "1"', 'print(total)')}## Answer\n\nline 2\n\n${proof(...section)}`
  const whole = 'total = 0\ntotal = total + "1"\nprint(total)'
  const premise = 'premise: {raises: TypeError}'

  test('is read from the failure of the program', () => {
    expect(planOf(body([premise, 'reads: line']))).toMatchObject({
      checks: [{role: 'premise', program: whole, expects: {raises: 'TypeError'}}],
      predictions: [],
      outputKey: {program: whole, of: 'line', stem: {before: 0, lines: 3}},
    })
  })

  test('counts lines from the start of the stem in its harness', () => {
    const harness = fence('python harness', 'import sys', 'if True:', '    {{stem}}', 'print(1)')
    expect(planOf(body([premise, 'reads: line'], harness))?.outputKey).toMatchObject({
      of: 'line',
      stem: {before: 2, lines: 3},
    })
  })

  test.each([
    ['text', '`2`'],
    ['numeric', '2'],
  ])('counts lines alike in a question of kind %s', (_, key) => {
    const section = proof(['reads: line'], fence('python harness', 'import sys', '{{stem}}'))
    const plan = planOf(`${stem('a = 1', 'a / 0')}## Answer\n\n- [x] ${key}\n\n${section}`)
    expect(plan?.outputKey).toMatchObject({of: 'line', stem: {before: 1, lines: 2}})
  })

  test('meets the goal only with the fix', () => {
    const plan = planOf(body([premise, 'goal: {stdout: "1"}'], fence('python fix', 'total = total + 1')))
    expect(plan).toMatchObject({
      predictions: [
        {program: 'total = 0\ntotal = total + 1\nprint(total)', expects: {stdout: '1'}, marked: true},
        {program: whole, expects: {stdout: '1'}, marked: false},
      ],
    })
    expect(plan).not.toHaveProperty('outputKey')
  })

  test.each<[string, string[], string[]]>([
    ['no premise', ['reads: line'], ['proof/missing at ## Proof']],
    ['neither a reading nor a fix', [premise], ['proof/missing at ## Proof']],
    ['options', [premise, 'reads: line', 'options:', '  a: {status: 0}'], ['proof/unused at options']],
  ])('is refused with %s', (_, yaml, faults) => {
    expect(compileProof(body(yaml)).faults).toEqual(faults)
  })
})

describe('code', () => {
  const body = `# Write \`double\`\n\n## Starter\n\n${fence('python', 'def double(n): ...')}## Tests\n\n${fence('python {#two}', 'assert double(2) == 4')}${fence('python {#none}', 'assert double(0) == 0')}## Reference\n\n${fence('python', 'def double(n): return n * 2')}`
  const reference = 'def double(n): return n * 2'

  const two = `assert double(2) == 4\n\n__import__("os").write(1, b"the end of two.\\n")`
  const none = `assert double(0) == 0\n\n__import__("os").write(1, b"the end of none.\\n")`
  const ends = ['the end of two.', 'the end of none.']

  test('runs the reference with every test, and the starter with all', () => {
    expect(planOf(body)?.predictions).toMatchObject([
      {program: `${reference}\n\n${two}`, expects: {stdoutHas: ['the end of two.']}, marked: true},
      {program: `${reference}\n\n${none}`, expects: {stdoutHas: ['the end of none.']}, marked: true},
      {
        program: `def double(n): ...\n\n${two}\n\n${none}`,
        expects: {stdoutHas: ends},
        marked: false,
      },
    ])
  })

  test('runs the tests on an empty program without a starter', () => {
    const bare = body.replace(/## Starter.*?(?=## Tests)/s, '')
    expect(planOf(bare)?.predictions.at(-1)).toMatchObject({
      program: `\n\n${two}\n\n${none}`,
      marked: false,
    })
  })

  test('marks the end of a test with text that occurs nowhere else in the question', () => {
    const said = body.replace('n * 2', 'n * 2; print("the end of two.")')
    const forged = said.replace('(n): ...', '(n): print("the end of none.")')
    expect(planOf(forged)?.predictions.map(({expects}) => expects)).toEqual([
      {stdoutHas: ['the end of two..']},
      {stdoutHas: ['the end of none..']},
      {stdoutHas: ['the end of two..', 'the end of none..']},
    ])
  })

  test('makes no use of a goal', () => {
    expect(compileProof(body + proof(['goal: {stdout: "4"}'])).faults).toEqual(['proof/unused at goal'])
    const harness = fence('python harness', '{{stem}}')
    expect(compileProof(body + proof([], harness)).faults).toEqual(['proof/unused at ```python harness'])
  })

  const wrongOf = (section: string) => {
    const {proofs, faults, textAt} = compileProof(body + section)
    expect(faults).toEqual([])
    const {programs = [], wrong = []} = proofs[0]?.plan ?? {}
    return wrong.map(({origin, tests, place}) => ({
      origin,
      programs: tests.map(({program}) => programs[program]?.main),
      expects: tests.map(({expects}) => expects),
      place: textAt(place),
    }))
  }

  test('runs every wrong program with each test', () => {
    const squares = fence('python wrong squares', 'def double(n): return n * n')
    const same = fence('python wrong', 'def double(n): return n')
    const none2 = fence('python wrong', 'def double(n): return')
    const wrong = wrongOf(proof([], squares, same, none2))
    expect(wrong.map(({origin}) => origin)).toEqual([{name: 'squares'}, {name: ''}, {name: ''}])
    expect(wrong[0]).toEqual({
      origin: {name: 'squares'},
      programs: [two, none].map((test) => `def double(n): return n * n\n\n${test}`),
      expects: ends.map((end) => ({stdoutHas: [end]})),
      place: '```',
    })
  })

  test('makes mutants of the reference, with their places', () => {
    const longer = body.replace('return n * 2', '\n    m = n + n\n    return m')
    const {proofs, textAt} = compileProof(longer + proof(['mutants: auto']))
    const wrong = proofs[0]?.plan?.wrong ?? []
    expect(wrong.map(({origin, place}) => [origin, textAt(place)])).toEqual([
      [{before: 'm = n + n', after: 'pass'}, 'm = n + n'],
      [{before: '+', after: '-'}, '+'],
      [{before: 'return m', after: 'pass'}, 'return m'],
    ])
  })

  test('makes fewer mutants if there are many tests', () => {
    const tests = Array.from({length: 30}, (_, index) =>
      fence('python', `assert double(${index}) == ${index * 2}`),
    )
    const lines = Array.from({length: 20}, (_, index) => `    a${index} = n`)
    const many = `# Write \`double\`\n\n## Tests\n\n${tests.join('')}## Reference\n\n${fence('python', 'def double(n):', ...lines, '    return n * 2')}`
    const {proofs, faults} = compileProof(many + proof(['mutants: auto']))
    expect(faults).toEqual([])
    expect(proofs[0]?.plan?.wrong).toHaveLength(3)
  })

  test.each([
    [
      'two with the same name',
      proof([], fence('python wrong a', '1'), fence('python wrong a', '2')),
      ['proof/repeated at ```python wrong a'],
    ],
    [
      'a name of two words',
      proof([], fence('python wrong a b', '1')),
      ['proof/fence at ```python wrong a b'],
    ],
    ['another language', proof([], fence('js wrong', '1')), ['proof/languages at ```js wrong']],
    ['another way to make mutants', proof(['mutants: all']), ['field/value at all']],
  ])('reports %s', (_, section, faults) => {
    expect(compileProof(body + section).faults).toEqual(faults)
  })

  test('needs a reference for wrong programs', () => {
    const bare = body.replace(/## Reference.*/s, '')
    expect(compileProof(bare + proof([], fence('python wrong', '1'))).faults).toEqual([
      'proof/missing at ```python wrong',
    ])
    expect(compileProof(bare + proof(['mutants: auto'])).faults).toEqual(['proof/missing at mutants'])
  })

  test('makes no mutants of an unsupported language', () => {
    const bash = `# Write it\n\n## Tests\n\n${fence('bash', 'f')}## Reference\n\n${fence('bash', 'f() { true; }')}`
    expect(compileProof(bash + proof(['mutants: auto'])).faults).toContain('proof/unused at mutants')
  })

  test('accepts wrong programs in no other kind', () => {
    const choice = `${stem('print(1 + 1)')}- [x] \`2\`\n- [ ] \`3\`\n\n`
    expect(compileProof(choice + proof([], fence('python wrong', '1'))).faults).toEqual([
      'proof/unused at ```python wrong',
    ])
    expect(compileProof(choice + proof(['mutants: auto'])).faults).toEqual(['proof/unused at mutants'])
  })
})

describe('open', () => {
  const body = (...section: Parameters<typeof proof>): string =>
    `${stem('print(1)')}## Rubric\n\n- Says so {points=1}\n\n${proof(...section)}`
  const premise = ['premise: {stdout: "1"}', 'unproved: Judged by a person', 'source: The rubric']

  test('keeps the reason why no run proves it', () => {
    expect(compileProof(body(['premise: {stdout: "1"}'])).faults).toEqual(['proof/missing at ## Proof'])
  })

  test('checks the premise, and makes no key of it', () => {
    expect(planOf(body(premise))).toMatchObject({
      checks: [{role: 'premise', program: 'print(1)'}],
      predictions: [],
    })
  })

  test('makes no use of a goal', () => {
    expect(compileProof(body([...premise, 'goal: {stdout: "1"}'])).faults).toEqual(['proof/unused at goal'])
  })
})
