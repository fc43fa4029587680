import {describe, expect, test} from 'vitest'
import type {Bank} from '../../src/index.ts'
import {createRandom} from '../../src/kinds/shared/random.ts'
import {
  computeResult,
  defineMode,
  extendSession,
  finishSession,
  guessPattern,
  judgeResponse,
  type Mode,
  modes,
  openNextQuestion,
  requestHint,
  type Session,
  submitResponse,
  viewSession,
} from '../../src/session.ts'
import {bankOf, drafts} from './bank-of.ts'
import {accepted, begin, current, refusal} from './drive.ts'
import {makeBank} from './make-bank.ts'

const bank = makeBank()
const say = (session: Session, response: string, now = session.now, certainty = 0) =>
  accepted(submitResponse(bank, session, {task: current(session), response, now, certainty}))
const goOn = (session: Session) => accepted(openNextQuestion(bank, session, {now: session.now}))

/** Plays to the end with these responses in turn, repeating the last one. */
function play(mode: Mode, responses: string, options = {}): Session {
  let session = begin(bank, mode, options)
  for (let turn = 0; !session.finished; turn++) {
    session = session.tasks.at(-1)?.closed
      ? session
      : say(session, responses[turn] ?? responses.at(-1) ?? 'a')
    if (session.tasks.at(-1)?.closed && !session.finished) session = goOn(session)
  }
  return session
}

test('every mode is valid, and has its own name', () => {
  expect(new Set(Object.values(modes).map((mode) => defineMode(mode).name)).size).toBe(10)
})

describe('test', () => {
  test('asks 3 easy, 4 medium and 3 hard, none twice, without feedback before the end', () => {
    const session = play(modes.test, 'aaaaaaaaaa')
    const counts = (difficulty: string) =>
      session.tasks.filter((task) => task.difficulty === difficulty).length
    expect([counts('easy'), counts('medium'), counts('hard')]).toEqual([3, 4, 3])
    expect(new Set(session.tasks.map(({question}) => question)).size).toBe(10)
    expect(viewSession(bank, session, {now: 0}).result?.mastery).toMatchObject({verdict: 'strong'})
  })
  test('avoids recently asked questions', () => {
    // With 18 questions, so that ten others are left.
    const recent = play(modes.test, 'a')
      .tasks.map(({question}) => question)
      .slice(0, 8)
    const again = play(modes.test, 'a', {recent})
    expect(again.tasks.filter(({question}) => recent.includes(question))).toEqual([])
  })
  test('asks the least recently asked questions again if there are too few others', () => {
    const small = makeBank({count: 4})
    const [first = [], second = []] = ['one', 'two'].map((seed) =>
      play(modes.test, 'a', {seed, questions: small.questions.map(({id}) => id)}).tasks.map(
        ({question}) => question,
      ),
    )
    const fresh = small.questions.filter(({id}) => !first.includes(id))
    const again = play(modes.test, 'a', {questions: small.questions.map(({id}) => id), recent: first})
    const asked = again.tasks.map(({question}) => question)
    expect(asked).toHaveLength(10)
    expect(new Set(asked.slice(0, fresh.length))).toEqual(new Set(fresh.map(({id}) => id)))
    // The third question must be easy: the easy one asked first.
    const isEasy = (id: string) => id.startsWith('t/p/easy')
    expect(again.tasks.map(({difficulty}) => difficulty).slice(2, 3)).toEqual(['easy'])
    expect(asked[2]).toBe(first.find((id) => isEasy(id)))
    const all = play(modes.test, 'a', {questions: first.slice(0, 5), recent: [...first, ...second]})
    expect(all.tasks).toHaveLength(5)
  })
  test('opens the next question at once, because there is nothing to read', () => {
    expect(say(begin(bank, modes.test), 'b').tasks).toHaveLength(2)
  })
  test('offers five more without a verdict, twice', () => {
    let session = begin(bank, modes.test)
    for (const response of 'aaabaaabbb') session = say(session, response)
    expect(viewSession(bank, session, {now: 0})).toMatchObject({phase: 'closed', mayExtend: true, done: 10})
    expect(JSON.stringify(viewSession(bank, session, {now: 0}))).not.toContain('SECRET')
    session = accepted(extendSession(bank, session, {now: 0}))
    for (const response of 'bbaaa') session = say(session, response)
    expect(session.tasks.slice(10).map(({difficulty}) => difficulty)).toEqual([
      'easy',
      'medium',
      'medium',
      'hard',
      'hard',
    ])
    if (viewSession(bank, session, {now: 0}).mayExtend) session = goOn(session)
    expect(refusal(extendSession(bank, session, {now: 0}))).toMatch(/finished|no-more/)
  })
  test('offers no more than the bank has, and extensions cost no points', () => {
    const questions = bank.questions.map(({id}) => id)
    let session = begin(bank, modes.test, {questions: questions.slice(0, 10)})
    for (const response of 'aaabaaabba') session = say(session, response)
    expect(session.finished).toMatchObject({by: 'completed'})
    let two = begin(bank, modes.test, {questions: questions.slice(0, 12)})
    for (const response of 'aaabaaabba') two = say(two, response)
    expect(viewSession(bank, two, {now: 0}).mayExtend).toBe(true)
    two = accepted(extendSession(bank, two, {now: 0}))
    expect(
      viewSession(bank, accepted(finishSession(bank, two, {now: 0})), {now: 0}).result?.points,
    ).toMatchObject({
      possible: 12,
    })
    for (const response of 'aa') two = say(two, response)
    expect(viewSession(bank, two, {now: 0})).toMatchObject({
      ending: 'exhausted',
      mayExtend: false,
      result: {points: {earned: 9, possible: 12}},
    })
  })
  test('counts skipped questions as not right, so that skipping does not help', () => {
    const left = accepted(finishSession(bank, begin(bank, modes.test), {now: 0}))
    expect(viewSession(bank, left, {now: 0}).result?.mastery?.counts.easy).toEqual({asked: 1, right: 0})
    expect(viewSession(bank, left, {now: 0}).result?.counts).toMatchObject({wrong: 0, unanswered: 1})
  })
  test('ignores responses after a hint', () => {
    const hinting = defineMode({...modes.test, hints: {cost: 0}})
    const hinted = accepted(requestHint(bank, begin(bank, hinting), {task: 0, now: 0}))
    const {result} = viewSession(bank, accepted(finishSession(bank, say(hinted, 'a'), {now: 0})), {now: 0})
    expect(result?.mastery?.counts.easy.right).toBe(0)
  })
})

describe('practice', () => {
  test('asks ten, three attempts each, 1, 2/3 and 1/3 of the marks (Moodle, interactive)', () => {
    const session = play(modes.practice, 'a')
    expect(session.tasks).toHaveLength(10)
    const earned = ['a', 'ba', 'bca'].map((responses) => {
      const played = [...responses].reduce(
        (before, response) => say(before, response),
        begin(bank, modes.practice),
      )
      return played.tasks[0]?.earned
    })
    expect(earned).toEqual([1, 0.666667, 0.333333])
    expect(
      [...'bcd'].reduce((before, one) => say(before, one), begin(bank, modes.practice)).tasks[0],
    ).toMatchObject({
      earned: 0,
      closed: {by: 'attempts'},
    })
  })
  test('counts unreached questions of the ten, as far as the bank has ten', () => {
    const possible = (options = {}) =>
      viewSession(
        bank,
        accepted(finishSession(bank, say(begin(bank, modes.practice, options), 'a'), {now: 0})),
        {now: 0},
      ).result?.points
    expect(possible()).toEqual({earned: 1, possible: 10, scaled: 0.1})
    expect(possible({questions: ['t/p/easy-0', 't/p/easy-1']})).toMatchObject({possible: 2})
  })
  test('asks a similar question after one that was not right', () => {
    const failed = [...'bcd'].reduce((before, one) => say(before, one), begin(bank, modes.practice))
    const [first, second] = goOn(failed).tasks.map(({question}) => bank.question(question))
    expect(second).toMatchObject({category: first?.category, difficulty: first?.difficulty})
  })
  test('asks the weak ones more often', () => {
    const weak = ['t/p/easy-0', 't/p/easy-1']
    const firsts = Array.from(
      {length: 400},
      (_, seed) => begin(bank, modes.practice, {seed: `${seed}`, weak}).tasks[0],
    )
    const share = firsts.filter((task) => weak.includes(task?.question ?? '')).length / firsts.length
    // 2 of 18, each three times as likely: 6 of 22.
    expect(Math.abs(share - 6 / 22)).toBeLessThan(4 * Math.sqrt(((6 / 22) * (16 / 22)) / 400))
  })
})

describe('learn', () => {
  test('shows a worked example, then fewer and fewer steps, until two are right at once', () => {
    const session = begin(bank, modes.learn)
    expect(viewSession(bank, session, {now: 0})).toMatchObject({phase: 'closed', task: {steps: [{}, {}, {}]}})
    const second = goOn(session)
    expect(viewSession(bank, second, {now: 0}).task?.steps?.map((step) => step !== null)).toEqual([
      false,
      true,
      true,
    ])
    const third = goOn(say(second, 'a'))
    expect(viewSession(bank, third, {now: 0}).task?.steps?.map((step) => step !== null)).toEqual([
      false,
      false,
      true,
    ])
    const fourth = goOn(say(third, 'a'))
    expect(viewSession(bank, fourth, {now: 0}).task).not.toHaveProperty('steps')
    const fifth = goOn(say(say(fourth, 'b'), 'a'))
    const seventh = goOn(say(goOn(say(fifth, 'a')), 'a'))
    expect(seventh.finished?.by).toBe('completed')
    expect(seventh.tasks).toHaveLength(6)
  })
  test('never shows all steps of a solution while the question is open', () => {
    const [step] = bank.questions[0]?.solution?.steps ?? []
    const questions = bank.questions.map((one) => ({...one, solution: {steps: [step]}}))
    const short = {
      ...bank,
      questions,
      question: (id: string) => questions.find((one) => one.id === id),
    } as Bank
    const second = accepted(openNextQuestion(short, begin(short, modes.learn), {now: 0}))
    expect(viewSession(short, second, {now: 0})).toMatchObject({phase: 'responding', task: {steps: [null]}})
  })
  test('shows a solution in prose as a whole or not at all', () => {
    const introduction = {text: 'PROSE', html: '<p>PROSE</p>'}
    const prose = makeBank({solution: {introduction, steps: []}})
    const session = begin(prose, modes.learn)
    const {phase, task} = viewSession(prose, session, {now: 0})
    expect({phase, task}).toMatchObject({
      phase: 'closed',
      task: {reveal: {closedBy: 'shown', solved: {solution: {introduction}}}},
    })
    expect(task).not.toHaveProperty('steps')
    const second = accepted(openNextQuestion(prose, session, {now: 0}))
    expect(viewSession(prose, second, {now: 0}).task).not.toHaveProperty('steps')
    expect(second.tasks[1]).not.toHaveProperty('shownSteps')
  })
  test('hides the last steps first if asked to', () => {
    const {selection} = modes.learn
    const backward =
      selection.rule === 'queue'
        ? defineMode({...modes.learn, selection: {...selection, fading: 'backward'}})
        : modes.learn
    const second = goOn(begin(bank, backward))
    expect(viewSession(bank, second, {now: 0}).task?.steps?.map((step) => step !== null)).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe('drill', () => {
  test('asks every question until it is right, moving others to the back of the queue', () => {
    const questions = ['t/p/easy-0', 't/p/easy-1', 't/p/easy-2']
    const session = play(modes.drill, 'baaba', {questions})
    const asked = session.tasks.map(({question}) => question)
    expect(asked).toHaveLength(5)
    expect(asked[3]).toBe(asked[0])
    expect(asked[4]).toBe(asked[0])
    expect(session.finished?.by).toBe('completed')
  })
  test('asks once what waits for grading, and again what was judged as not right', () => {
    const asked = bankOf(drafts.open, drafts.text)
    const questions = ['t/p/open-0', 't/p/text-1']
    const mode = defineMode({...modes.drill, selection: {rule: 'queue', order: 'given', passes: 1}})
    const opened = begin(asked, mode, {questions})
    const waiting = accepted(submitResponse(asked, opened, {task: 0, response: 'because', now: 1}))
    const finish = (session: Session): string[] => {
      let now: Session = accepted(openNextQuestion(asked, session, {now: 2}))
      now = accepted(submitResponse(asked, now, {task: 1, response: 'yes', now: 3}))
      now = accepted(openNextQuestion(asked, now, {now: 4}))
      return [...now.tasks.map(({question}) => question), now.finished?.by ?? 'goes on']
    }
    expect(finish(waiting)).toEqual([...questions, 'completed'])
    const judgement = {task: 0, by: 'learner', marks: {why: 0, how: 0}, now: 1} as const
    expect(finish(accepted(judgeResponse(asked, waiting, judgement)))).toEqual([
      ...questions,
      't/p/open-0',
      'goes on',
    ])
  })
  test('asks for three spaced right responses if asked to', () => {
    const {selection} = modes.drill
    const thrice = defineMode({
      ...modes.drill,
      selection: {...selection, rule: 'queue', order: 'given', passes: 3},
    })
    const asked = play(thrice, 'a', {questions: ['t/p/easy-0', 't/p/easy-1']}).tasks.map(
      ({question}) => question,
    )
    expect(asked).toEqual(Array.from({length: 3}, () => ['t/p/easy-0', 't/p/easy-1']).flat())
  })
})

describe('blitz', () => {
  const blitz30 = defineMode({...modes.blitz, timing: {questionMs: 30_000}})
  const pointsAfter = (mode: Mode, times: readonly number[], responses = 'a') => {
    let session = begin(bank, mode)
    for (const [turn, taken] of times.entries()) {
      const task = session.tasks.at(-1)
      session = say(session, responses[turn] ?? 'a', (task?.openedAt ?? 0) + taken)
      session = goOn(session)
    }
    return viewSession(bank, accepted(finishSession(bank, session, {now: session.now})), {now: session.now})
      .result?.points?.earned
  }
  test.each([
    ['2 of 30 seconds', 2000, 967],
    ['half of the time', 15_000, 750],
    ['less than half a second', 499, 1000],
    ['half a second', 500, 992],
  ])('%s (grading.md 1.13, Kahoot)', (_, taken, points) => {
    expect(pointsAfter(blitz30, [taken])).toBe(points)
  })
  test('more for several in a row, from 100 to 500', () => {
    expect(pointsAfter(blitz30, [0, 0])).toBe(2100)
    expect(
      pointsAfter(
        blitz30,
        Array.from({length: 8}, () => 0),
      ),
    ).toBe(8000 + 100 + 200 + 300 + 400 + 500 + 500 + 500)
    expect(pointsAfter(blitz30, [0, 0, 0, 0], 'aaba')).toBe(3100)
  })
  test('gives 20 seconds, for easy and medium questions', () => {
    const session = play(modes.blitz, 'a')
    expect(session.tasks).toHaveLength(10)
    expect(session.tasks.every(({difficulty}) => difficulty !== 'hard')).toBe(true)
    expect(session.tasks[0]?.deadline).toBe(20_000)
  })
})

describe('confidence', () => {
  test('asks how certain the learner is', () => {
    const session = begin(bank, modes.confidence)
    for (const certainty of [undefined, 3, -1, 0.5, Number.NaN]) {
      const call = {task: 0, response: 'a', now: 0, ...(certainty !== undefined && {certainty})}
      expect(refusal(submitResponse(bank, session, call))).toBe('no-certainty')
    }
  })
  test.each([
    [0, 'a', 1],
    [1, 'a', 2],
    [2, 'a', 3],
    [0, 'b', 0],
    [1, 'b', -2],
    [2, 'b', -6],
  ])('certainty %d and %s give %d (Moodle, CBM)', (certainty, response, points) => {
    const session = say(begin(bank, modes.confidence), response, 0, certainty)
    const {result} = viewSession(bank, accepted(finishSession(bank, session, {now: 0})), {now: 0})
    expect(result?.points?.earned).toBe(points)
    expect(result?.points?.possible).toBe(30)
  })
})

test('a hint has the same cost with points by certainty', () => {
  const costly = defineMode({...modes.confidence, hints: {cost: 0.5}})
  const hinted = accepted(requestHint(bank, begin(bank, costly), {task: 0, now: 0}))
  expect(computeResult(bank, say(hinted, 'a', 0, 2)).points?.earned).toBe(1.5)
})

describe('mixed exam', () => {
  const three = makeBank({patterns: ['t/p', 't/q', 't/r'], count: 4})
  const name = (session: Session, pattern: string) =>
    guessPattern(three, session, {task: current(session), pattern, now: 0})
  test('asks for the pattern first, and shows no name that reveals it', () => {
    const session = begin(three, modes.mixedExam)
    const shown = viewSession(three, session, {now: 0})
    expect(shown).toMatchObject({phase: 'guessing', task: {question: {id: '', pattern: '', category: ''}}})
    expect(JSON.stringify(shown.task)).not.toMatch(/t\/[pqr]/)
    expect(refusal(submitResponse(three, session, {task: 0, response: 'a', now: 0}))).toBe('pattern-first')
    expect(refusal(name(session, 't/none'))).toBe('unknown-pattern')
    const named = accepted(name(session, 't/p'))
    expect(viewSession(three, named, {now: 0}).phase).toBe('responding')
    expect(refusal(name(named, 't/q'))).toBe('no-pattern-asked')
    expect(refusal(guessPattern(bank, begin(bank, modes.test), {task: 0, pattern: 't/p', now: 0}))).toBe(
      'no-pattern-asked',
    )
  })
  test('never asks a pattern twice in a row, and all equally often', () => {
    let session = begin(three, modes.mixedExam)
    while (!session.finished) {
      session = accepted(name(session, 't/p'))
      session = accepted(submitResponse(three, session, {task: current(session), response: 'a', now: 0}))
      session = accepted(openNextQuestion(three, session, {now: 0}))
    }
    const patterns = session.tasks.map(({pattern}) => pattern)
    expect(patterns).toHaveLength(10)
    for (const [index, pattern] of patterns.entries()) expect(pattern).not.toBe(patterns[index + 1])
    const counts = ['t/p', 't/q', 't/r'].map((pattern) => patterns.filter((one) => one === pattern).length)
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
    expect(viewSession(three, session, {now: 0}).result).toMatchObject({points: {scaled: 1}, passed: true})
  })
  test('does not count questions that the bank lacks, and says that there were too few', () => {
    const few = makeBank({count: 2})
    let session = begin(few, modes.mixedExam)
    for (let done = 0; done < 3; done++) {
      session = accepted(guessPattern(few, session, {task: done, pattern: 't/p', now: 0}))
      session = accepted(submitResponse(few, session, {task: done, response: 'a', now: 0}))
      session = accepted(openNextQuestion(few, session, {now: 0}))
    }
    const left = accepted(finishSession(few, session, {now: 0}))
    expect(viewSession(few, left, {now: 0}).result?.points).toMatchObject({earned: 3, possible: 6})
    for (let done = 3; done < 6; done++) {
      session = accepted(guessPattern(few, session, {task: done, pattern: 't/p', now: 0}))
      session = accepted(submitResponse(few, session, {task: done, response: 'a', now: 0}))
      session = accepted(openNextQuestion(few, session, {now: 0}))
    }
    expect(viewSession(few, session, {now: 0})).toMatchObject({
      ending: 'exhausted',
      result: {points: {earned: 6, possible: 6, scaled: 1}, passed: true},
    })
  })
  test.each([
    ['a', 1],
    ['ba', 0.7],
    ['bca', 0.5],
  ])('%s is worth %d (PrairieLearn, 10 7 5)', (responses, earned) => {
    const named = accepted(name(begin(three, modes.mixedExam), 't/p'))
    const done = [...responses].reduce(
      (before, response) => accepted(submitResponse(three, before, {task: 0, response, now: 0})),
      named,
    )
    expect(done.tasks[0]?.earned).toBe(earned)
  })
})

describe('placement', () => {
  const chain = ['t/a', 't/b', 't/c', 't/d', 't/e']
  const graph = makeBank({
    patterns: chain,
    count: 2,
    requires: {'t/b': ['t/a'], 't/c': ['t/b'], 't/d': ['t/c'], 't/e': ['t/d']},
  })
  const place = (known: readonly string[], mode: Mode = modes.placement) => {
    let session = begin(graph, mode)
    while (!session.finished) {
      const {pattern = ''} = session.tasks.at(-1) ?? {}
      const response = known.includes(pattern) ? 'a' : 'b'
      session = accepted(submitResponse(graph, session, {task: current(session), response, now: 0}))
    }
    return session
  }
  test('begins in the middle and bisects', () => {
    const session = place(['t/a', 't/b', 't/c'])
    expect(session.tasks[0]?.pattern).toBe('t/c')
    expect(viewSession(graph, session, {now: 0}).result?.placement).toEqual({
      by: 'graph',
      known: ['t/a', 't/b', 't/c'],
      unknown: ['t/d', 't/e'],
      open: [],
    })
  })
  test('asks another question after a wrong one, three times in all', () => {
    const session = place([])
    expect(session.tasks.map(({pattern}) => pattern).slice(0, 4)).toEqual(['t/c', 't/c', 't/c', 't/c'])
    expect(viewSession(graph, session, {now: 0}).result?.placement).toMatchObject({known: [], open: []})
  })
  test.each(chain.map((_, index) => chain.slice(0, index)))('places a learner who knows %j', (...known) => {
    expect(viewSession(graph, place(known), {now: 0}).result?.placement).toMatchObject({known})
  })
  test('a pattern without another question is unknown, and asks the remaining patterns', () => {
    const single = makeBank({
      patterns: ['t/a', 't/b', 't/c', 't/d'],
      count: 1,
      requires: {'t/b': ['t/a'], 't/c': ['t/b']},
    })
    const questions = single.questions.filter(({difficulty}) => difficulty === 'easy').map(({id}) => id)
    let session = begin(single, modes.placement, {questions})
    while (!session.finished)
      session = accepted(submitResponse(single, session, {task: current(session), response: 'b', now: 0}))
    expect(session.tasks.map(({pattern}) => pattern)).toEqual(['t/b', 't/a', 't/d'])
    expect(computeResult(single, session).placement).toMatchObject({known: [], open: []})
  })
  test('asks by information, up to fifteen questions', () => {
    const informed = defineMode({
      ...modes.placement,
      selection: {set: 'test', rule: 'information', max: 15},
      completion: {rule: 'exhausted'},
    })
    const random = createRandom('able')
    let session = begin(graph, informed)
    expect(session.tasks[0]?.difficulty).toBe('medium')
    while (!session.finished) {
      const response = random() < 0.9 ? 'a' : 'b'
      session = accepted(submitResponse(graph, session, {task: current(session), response, now: 0}))
    }
    expect(session.tasks).toHaveLength(15)
    const {placement} = viewSession(graph, session, {now: 0}).result ?? {}
    if (placement?.by !== 'information') throw new Error('Expected an ability')
    expect(placement.ability).toBeGreaterThan(0.5)
    expect(placement.deviation).toBeGreaterThan(0.4)
  })
})

describe('defineMode refuses', () => {
  const several = (change: Partial<Mode>): Partial<Mode> => ({
    attempts: {max: 2, scheme: {rule: 'none'}},
    feedback: {outcome: 'attempt', rationale: 'close', solution: 'close'},
    ...change,
  })
  const mastery = (change: object) => ({
    mastery: {...modes.test.mastery, parameters: {...modes.test.mastery?.parameters, ...change}},
  })
  const streak = several({attempts: {max: 1, scheme: {rule: 'streak', value: 1, cap: 5}}})
  const broken: [string, Partial<Record<keyof Mode, unknown>>][] = [
    ['no name', {name: ''}],
    ['no selection', {selection: undefined}],
    ['an unknown rule', {selection: {rule: 'none'}}],
    ['an empty slot', {selection: {rule: 'slots', slots: [[]]}}],
    ['half a millisecond', {timing: {questionMs: 0.5}}],
    ['no attempt', {attempts: {max: 0, scheme: {rule: 'none'}}}],
    ['a penalty above 1', {attempts: {max: 1, scheme: {rule: 'fixed', penalty: 2}}}],
    [
      'a scheme in which another attempt loses points',
      {attempts: {max: 1, scheme: {rule: 'none', keep: 'last'}}},
    ],
    ['several attempts without a word in between', {attempts: {max: 2, scheme: {rule: 'none'}}}],
    ['points by certainty for the last of several attempts', several({scoring: modes.confidence.scoring})],
    ['points by speed for the last of several attempts', several({scoring: modes.blitz.scoring})],
    [
      'points by speed with the attempts of the question',
      several({scoring: modes.blitz.scoring, attempts: {max: 1, fromQuestion: true, scheme: {rule: 'none'}}}),
    ],
    ['a hint that costs more than all', {hints: {cost: 2}}],
    ['a text as what a hint costs', {hints: {max: 0, cost: '0.5'}}],
    ['a text as pass mark', {passMark: '0.7'}],
    ['a text as penalty', {attempts: {max: 1, scheme: {rule: 'fixed', penalty: '0.5'}}}],
    ['texts as values', {attempts: {max: 1, scheme: {rule: 'values', values: [10, '7']}}}],
    ['a text as threshold', mastery({threshold: '0.9'})],
    [
      'questions that time out and repeat by themselves',
      {selection: modes.drill.selection, mastery: undefined, timing: {questionMs: 1}},
    ],
    ['a streak, of which a question has the first step only', streak],
    [
      'a solution before the question is closed',
      {feedback: {outcome: 'attempt', rationale: 'attempt', solution: 'attempt'}},
    ],
    ['points for certainty of different length', {scoring: {rule: 'certainty', right: [1], wrong: [0, -1]}}],
    ['no count', {completion: {rule: 'count', count: 0}}],
    ['a pass mark above 1', {passMark: 1.1}],
    [
      'mastery without a difference',
      {mastery: {...modes.test.mastery, parameters: {strong: {}, weak: {}, prior: 0.5, threshold: 0.9}}},
    ],
  ]
  test.each(broken)('%s', (_, change) => {
    expect(() => defineMode({...modes.test, ...change} as Mode)).toThrow(TypeError)
  })

  /** Paths of all leaves and objects in a mode. */
  const pathsIn = (
    held: unknown,
    path: readonly string[] = [],
  ): {leaves: string[][]; objects: string[][]} => {
    if (typeof held !== 'object' || held === null) return {leaves: [[...path]], objects: []}
    const inner = Object.entries(held).map(([name, one]) => pathsIn(one, [...path, name]))
    return {
      leaves: inner.flatMap(({leaves}) => leaves),
      objects: [...(Array.isArray(held) ? [] : [[...path]]), ...inner.flatMap(({objects}) => objects)],
    }
  }
  const spoilt = (mode: Mode, path: readonly string[], spoil: (holder: object, name: string) => void) => {
    const copy: Mode = structuredClone(mode)
    const holder = path.slice(0, -1).reduce<object>((inner, name) => Reflect.get(inner, name), copy)
    spoil(holder, path.at(-1) ?? '')
    return copy
  }
  const all = Object.values(modes).map((mode): [string, Mode] => [mode.name, mode])
  const odd = {
    ...modes.test,
    name: 'odd',
    attempts: {max: 1, fromQuestion: false, scheme: {rule: 'listed', penalties: [0.5, 1], continued: true}},
  } as const
  test.each<[string, Mode]>([...all, ['odd', odd]])('in every parameter: %s', (_, mode) => {
    const {leaves, objects} = pathsIn(mode)
    expect(leaves.length).toBeGreaterThan(12)
    for (const path of leaves) {
      const other = spoilt(mode, path, (holder, name) => Reflect.set(holder, name, {}))
      expect(() => defineMode(other), path.join('.')).toThrow(TypeError)
    }
    const named = objects.filter((path) => !['strong', 'weak'].includes(path.at(-1) ?? ''))
    for (const path of named) {
      const other = spoilt(mode, [...path, 'misspelt'], (holder, name) => Reflect.set(holder, name, 1))
      expect(() => defineMode(other), path.join('.')).toThrow(/misspelt/)
    }
  })
})
