import {webcrypto} from 'node:crypto'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {openBank, type Question} from '../../src/index.ts'
import {patterns} from '../../src/patterns.ts'
import {
  advanceClock,
  defineMode,
  finishSession,
  guessPattern,
  type Mode,
  modes,
  openNextQuestion,
  requestHint,
  type Session,
  skipQuestion,
  submitResponse,
} from '../../src/session.ts'
import {nameUuid} from '../../src/xapi/name-uuid.ts'
import {type ContextTemplate, type Statement, type StatementOptions, toStatements} from '../../src/xapi.ts'
import {readFixtures} from '../read-fixtures.ts'
import {upTo} from '../run-counts.ts'
import {accepted, begin, current} from '../session/drive.ts'
import {makeBank} from '../session/make-bank.ts'
import {cmi5FaultsOf, type Launched} from './cmi5-rules.ts'
import {faultsOf, responseFaultsOf} from './statement-rules.ts'

const bank = makeBank({patterns: ['t/p', 't/q'], count: 6, requires: {'t/q': ['t/p']}})
const actor = {account: {homePage: 'https://school.example', name: 'ada'}}
const options: StatementOptions = {
  subtle: webcrypto.subtle,
  actor,
  base: 'https://school.example/quiz/',
  withKeys: true,
}
const launch: Launched = {
  activityId: 'https://lms.example/au/7',
  registration: '4eb0e063-669b-479a-86b3-f9be9ac88a1d',
  masteryScore: 0.7,
  contextTemplate: {
    contextActivities: {grouping: [{objectType: 'Activity', id: 'https://publisher.example/au'}]},
    extensions: {'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 'launch-1'},
  },
}
const launched = {...options, registration: launch.registration, launch}

/** Responses in turn, `-` to skip and `?` for a hint; the learner finishes if the mode has not. */
function play(mode: Mode, responses: string): Session {
  let session = begin(bank, mode)
  for (const response of responses) {
    if (session.tasks.at(-1)?.closed && !session.finished)
      session = openNextQuestion(bank, session, {now: session.now + 500}).session
    if (session.finished) break
    const call = {task: current(session), now: session.now + 1250}
    if (mode.asksPattern) session = guessPattern(bank, session, {...call, pattern: 't/p'}).session
    if (response === '-') session = skipQuestion(bank, session, call).session
    else if (response === '?') session = requestHint(bank, session, call).session
    else session = submitResponse(bank, session, {...call, response, certainty: 1}).session
  }
  return session
}
const ended = (session: Session): Session =>
  session.finished ? session : accepted(finishSession(bank, session, {now: session.now + 1}))
const wordsOf = (statements: readonly Statement[]): string[] =>
  statements.map(({verb}) => verb.id.replace(/^.*\//, ''))

describe('statements of any session', () => {
  const responses = fc.string({unit: fc.constantFrom('a', 'a', 'b', 'c', '-', '?'), maxLength: 25})
  test.each(Object.values(modes).map((mode) => [mode.name, mode] as const))(
    '%s: follow the rules of xAPI and of cmi5',
    async (_, mode) => {
      await fc.assert(
        fc.asyncProperty(responses, fc.boolean(), async (played, isEnded) => {
          const session = isEnded ? ended(play(mode, played)) : play(mode, played)
          const statements = await toStatements(bank, session, options)
          expect(statements.flatMap((one) => [...faultsOf(one), ...responseFaultsOf({...one})])).toEqual([])
          const ofLaunch = await toStatements(bank, session, launched)
          expect(ofLaunch.flatMap(faultsOf)).toEqual([])
          expect(cmi5FaultsOf(ofLaunch, launch)).toEqual([])
        }),
        upTo(25),
      )
    },
  )
})

describe('what is stated', () => {
  test('for a question: hints, every attempt with its score and time, and skipping', async () => {
    const statements = await toStatements(bank, ended(play(modes.challenge, '?ba-')), options)
    const words = ['initialized', 'interacted', 'answered', 'answered', 'exited', 'terminated']
    expect(wordsOf(statements)).toEqual(words)
    expect(statements[2]).toMatchObject({
      object: {definition: {interactionType: 'choice', correctResponsesPattern: ['a']}},
      result: {score: {scaled: 0}, success: false, response: 'b', duration: 'PT2.5S'},
    })
    expect(statements[3]?.result).toEqual({
      score: {scaled: 1},
      success: true,
      response: 'a',
      duration: 'PT3.75S',
    })
    expect(statements[4]?.result?.extensions).toEqual({
      'https://school.example/quiz/extensions/closed-by': 'skip',
    })
  })

  test('for a worked example: that it was seen', async () => {
    expect(wordsOf(await toStatements(bank, begin(bank, modes.learn), options))).toEqual([
      'initialized',
      'experienced',
    ])
  })

  test('for a session: completion, score, verdict and badge', async () => {
    const challenge = await toStatements(bank, play(modes.challenge, 'aaaaaa'), options)
    expect(wordsOf(challenge).slice(-2)).toEqual(['completed', 'terminated'])
    expect(challenge.at(-1)?.result).toMatchObject({
      score: {scaled: 1, raw: 5, max: 5},
      extensions: {'https://school.example/quiz/extensions/counts': {right: 5}},
    })
    const [test] = (await toStatements(bank, play(modes.test, 'aaaaaaaaaa'), options)).slice(-1)
    expect(test?.result?.extensions).toMatchObject({
      'https://school.example/quiz/extensions/mastery': {verdict: 'strong'},
    })
  })

  test('times count from 1970', async () => {
    const epoch = Date.UTC(2026, 0, 1)
    const [first] = await toStatements(bank, begin(bank, modes.test, {now: 1500}), {...options, epoch})
    expect(first?.timestamp).toBe('2026-01-01T00:00:01.500Z')
  })

  test('no key, unless asked for', async () => {
    const {withKeys, ...without} = options
    const statements = await toStatements(bank, play(modes.challenge, 'a'), without)
    expect(JSON.stringify(statements)).not.toMatch(/correctResponsesPattern|SECRET/)
  })
})

describe('ids', () => {
  test('equal those of Python: uuid5(NAMESPACE_URL, name)', async () => {
    const uuid = await nameUuid(webcrypto.subtle, 'https://example.com/é')
    expect(uuid).toBe('20ecd233-a9e7-5067-a96f-fd6600ca3fda')
  })

  test('stay the same as a session goes on, so that nothing is stored twice', async () => {
    const [half, whole] = await Promise.all(
      ['aa', 'aaaaaa'].map((responses) => toStatements(bank, play(modes.challenge, responses), options)),
    )
    expect(whole?.slice(0, half?.length)).toEqual(half)
  })

  test('differ between sessions and learners', async () => {
    const session = play(modes.challenge, 'aaaaaa')
    const others = await Promise.all([
      toStatements(bank, session, options),
      toStatements(bank, session, {...options, actor: {mbox: 'mailto:bob@school.example'}}),
      toStatements(bank, session, {...options, epoch: 1}),
      toStatements(bank, ended(begin(bank, modes.challenge, {id: 'other'})), options),
    ])
    const ids = others.flat().map(({id}) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('cmi5', () => {
  const wordsAfter = async (responses: string, more: Partial<Launched> = {}) => {
    const session = play(modes.practice, responses)
    return wordsOf(await toStatements(bank, session, {...launched, launch: {...launch, ...more}})).slice(-3)
  }
  const ten = 'aaaaaaaaaa '

  test('states passed from the mastery score on, which replaces the pass mark', async () => {
    expect(await wordsAfter(ten)).toEqual(['completed', 'passed', 'terminated'])
    expect(await wordsAfter(`${'bcd'.repeat(10)}-`)).toEqual(['completed', 'failed', 'terminated'])
  })
  test('ids do not depend on what was stated before', async () => {
    const session = play(modes.practice, ten)
    const all = await toStatements(bank, session, launched)
    const stated = ['completed', 'passed'] as const
    const fewer = await toStatements(bank, session, {...launched, launch: {...launched.launch, stated}})
    expect(all.length - fewer.length).toBe(2)
    expect(all.map(({id}) => id)).toEqual(expect.arrayContaining(fewer.map(({id}) => id)))
    expect(new Set(all.map(({id}) => id)).size).toBe(all.length)
  })
  test('does not repeat what was stated under the registration', async () => {
    expect(await wordsAfter(ten, {stated: ['completed']})).toEqual(['answered', 'passed', 'terminated'])
    expect(await wordsAfter(ten, {stated: ['completed', 'passed']})).toEqual([
      'answered',
      'answered',
      'terminated',
    ])
    expect(await wordsAfter(`${'bcd'.repeat(10)}-`, {stated: ['passed']})).toEqual([
      'answered',
      'completed',
      'terminated',
    ])
  })
  test.each(['Browse', 'Review'] as const)('states no judgement in launch mode %s', async (launchMode) => {
    expect(await wordsAfter(ten, {launchMode})).toEqual(['answered', 'answered', 'terminated'])
  })
  test('sends no negative score', async () => {
    const session = ended(play(modes.confidence, 'bbb'))
    const plain = await toStatements(bank, session, options)
    expect(plain.at(-1)?.result?.score?.scaled).toBeLessThan(0)
    const failed = (await toStatements(bank, session, launched)).find(({verb}) => verb.id.endsWith('/failed'))
    expect(failed?.result).toMatchObject({success: false})
    expect(failed?.result?.score).toBeUndefined()
  })
})

describe('questions of all kinds', () => {
  const asked = defineMode({
    ...modes.drill,
    name: 'asked once',
    selection: {rule: 'queue', order: 'given'},
  })
  const cases = readFixtures().flatMap(({questions: [question], gradings, name}) =>
    question ? [{name, question, gradings}] : [],
  )
  test.each(cases)('$name', async ({question, gradings}) => {
    const own = openBank({...JSON.parse(JSON.stringify(bankWith(question)))})
    for (const {response, score} of gradings) {
      if (typeof score !== 'number' && score !== 'ungraded') continue
      const grading = {patterns}
      const tried = submitResponse(own, begin(own, asked), {task: 0, response, now: 1, grading})
      const statements = await toStatements(own, tried.session, {...options, grading})
      expect(statements.flatMap((one) => [...faultsOf(one), ...responseFaultsOf({...one})])).toEqual([])
      const told = statements.find(({verb}) => verb.id.endsWith('/answered'))
      if (tried.accepted && score === 1) expect(told?.result?.success).toBe(true)
    }
  })
})

function bankWith(question: Question) {
  const {formatVersion, name, version, tracks, patterns: known} = bank
  return {type: 'bank', formatVersion, name, version, tracks, patterns: known, questions: [question]}
}

describe('the check of statements finds', () => {
  test.each<[string, (statement: Record<string, unknown>) => void]>([
    ['id', (one) => Object.assign(one, {id: 'one'})],
    ['version', (one) => Object.assign(one, {version: '1.0.3'})],
    ['timestamp', (one) => Object.assign(one, {timestamp: '2026-01-01 00:00'})],
    ['statement.stored unknown', (one) => Object.assign(one, {stored: 'x'})],
    ['actor identifiers', (one) => Object.assign(one, {actor: {...actor, mbox: 'mailto:a@b.example'}})],
    ['result.duration', (one) => Object.assign(one, {result: {duration: '2 s'}})],
    ['score.scaled', (one) => Object.assign(one, {result: {score: {scaled: 1.5}}})],
    ['score.raw', (one) => Object.assign(one, {result: {score: {scaled: 1, raw: 6, max: 5}}})],
    ['context.registration', (one) => Object.assign(one, {context: {registration: 'x'}})],
  ])('%s', async (fault, spoil) => {
    const [first] = await toStatements(bank, play(modes.challenge, 'a'), options)
    const spoilt: Record<string, unknown> = {...first}
    expect(faultsOf(spoilt)).toEqual([])
    spoil(spoilt)
    expect(faultsOf(spoilt)).toContain(fault)
  })

  test('of the format of patterns and responses', () => {
    const spoilt = {
      object: {
        definition: {
          type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
          interactionType: 'choice',
          choices: [{id: 'a', description: {en: ''}}],
        },
      },
      result: {response: 'b'},
    }
    expect(responseFaultsOf(spoilt)).toEqual(['result.response'])
  })
})

describe('misuse', () => {
  const session = begin(bank, modes.test)
  const account = {homePage: 'https://school.example', name: 'ada'}
  const template = launch.contextTemplate
  const actors: [string, unknown][] = [
    ['no actor', {}],
    ['null', null],
    ['a text', 'ada'],
    ['two identifiers', {account, mbox: 'mailto:a@b.example'}],
    ['an account that is null', {account: null}],
    ['an account without a homePage', {account: {name: 'ada'}}],
    ['an account without a name', {account: {homePage: 'https://school.example'}}],
    ['an empty name of an account', {account: {...account, name: ''}}],
    ['a number as name of an account', {account: {...account, name: 7}}],
    ['a homePage without a scheme', {account: {...account, homePage: 'school.example'}}],
    ['a homePage with a space', {account: {...account, homePage: 'https://school example'}}],
    ['another field in an account', {account: {...account, id: 7}}],
    ['an mbox without mailto:', {mbox: 'a@b.example'}],
    ['an mbox without an address', {mbox: 'mailto:ada'}],
    ['an mbox with a name around it', {mbox: 'mailto:Ada <a@b.example>'}],
    ['a short mbox_sha1sum', {mbox_sha1sum: 'abc'}],
    ['an openid that is no IRI', {openid: 'ada'}],
    ['a group', {objectType: 'Group', account}],
    ['a number as name', {account, name: 7}],
    ['another field', {account, member: []}],
  ]
  test.each(actors)('actor: %s', async (_, wrong) => {
    const given: StatementOptions = {...options, actor: wrong as never}
    await expect(toStatements(bank, session, given)).rejects.toThrow(TypeError)
  })
  test.each<[string, Partial<StatementOptions>]>([
    ['a base that is no IRI', {base: 'quiz/'}],
    ['a base without a slash', {base: 'https://school.example/quiz'}],
    ['a registration that is no UUID', {registration: '7'}],
    ['half a millisecond', {epoch: 0.5}],
    ['a time after the year 9999', {epoch: 8e15}],
    ['a time before the year 0', {epoch: -8e15}],
    ['a language that is a word', {language: 'English language'}],
    ['an empty language', {language: ''}],
    ['a language with an underscore', {language: 'en_US'}],
    ['a region before its script', {language: 'zh-CN-Hans'}],
    ['a launch without its registration', {launch}],
    ['a launch for an actor without an account', {...launched, actor: {mbox: 'mailto:a@b.example'}}],
    ['a launch of null', {...launched, launch: null as never}],
  ])('%s', async (_, more) => {
    await expect(toStatements(bank, session, {...options, ...more})).rejects.toThrow(TypeError)
  })
  const launches: [string, unknown][] = [
    ['an activity id that is no IRI', {activityId: 'au-7'}],
    ['a mastery score in percent', {masteryScore: 70}],
    ['a mastery score as text', {masteryScore: '0.7'}],
    ['an unknown launch mode', {launchMode: 'normal'}],
    ['an unknown verb as stated', {stated: ['failed']}],
    ['a text as stated', {stated: 'passed'}],
    ['no template', {contextTemplate: undefined}],
    ['no session id', {contextTemplate: {}}],
    ['an extension whose name is no IRI', {contextTemplate: {extensions: {...template.extensions, a: 1}}}],
    ['another registration in the template', {contextTemplate: {...template, registration: 'x'}}],
    ['an activity without an id', {contextTemplate: {...template, contextActivities: {parent: {}}}}],
    [
      'activities as text',
      {contextTemplate: {...template, contextActivities: {parent: 'https://a.example'}}},
    ],
    ['an unknown list of activities', {contextTemplate: {...template, contextActivities: {child: []}}}],
    [
      'a statement instead of an activity',
      {
        contextTemplate: {...template, contextActivities: {other: [{objectType: 'StatementRef', id: 'a:b'}]}},
      },
    ],
  ]
  test.each(launches)('launch: %s', async (_, wrong) => {
    const given = {...launched, launch: {...launch, ...(wrong as object)}}
    await expect(toStatements(bank, session, given)).rejects.toThrow(TypeError)
  })
  test('another bank', async () => {
    const other = {...bank, name: 'other'}
    await expect(toStatements(other, session, options)).rejects.toThrow(TypeError)
  })
})

describe('accepted options', () => {
  const session = play(modes.challenge, 'a')
  test.each<[string, Partial<StatementOptions>]>([
    ['an account that is an IRN', {actor: {account: {homePage: 'urn:school:1', name: 'ada'}}}],
    ['an mbox', {actor: {mbox: 'mailto:ada.l+quiz@school.example'}}],
    ['an mbox_sha1sum', {actor: {mbox_sha1sum: 'ebd31e95054c018b10727ccffd2ef2ec3a016ee9'}}],
    ['an openid', {actor: {openid: 'https://ada.openid.example/'}}],
    ['an Agent with a name', {actor: {objectType: 'Agent', name: 'Ada', ...actor}}],
    ['a language', {language: 'de'}],
    ['a language with a region', {language: 'en-GB'}],
    ['a language with a script', {language: 'zh-Hant-TW'}],
    ['a language with a variant and an extension', {language: 'de-DE-1996-u-co-phonebk'}],
    ['a private language', {language: 'x-klingon'}],
    ['the last second of the year 9999', {epoch: Date.parse('9999-12-31T23:59:00Z')}],
  ])('%s', async (_, more) => {
    const statements = await toStatements(bank, session, {...options, ...more})
    expect(statements.flatMap(faultsOf)).toEqual([])
  })
})

describe('completion', () => {
  const wordsOfSession = async (session: Session): Promise<string[]> => {
    const statements = await toStatements(bank, session, launched)
    expect(cmi5FaultsOf(statements, launch)).toEqual([])
    return wordsOf(statements).filter((word) => ['completed', 'passed', 'failed'].includes(word))
  }
  const late = (session: Session): Session => advanceClock(bank, session, {now: session.now + 1e8}).session
  const sprint = defineMode({...modes.test, name: 'sprint', timing: {questionMs: 1000}})
  test.each<[string, Session, string[]]>([
    ['the whole limit passed without a response', late(begin(bank, modes.mixedExam)), []],
    ['every limit passed without a response', late(begin(bank, sprint)), []],
    ['the whole limit passed after skips alone', late(play(modes.mixedExam, '---')), []],
    ['the whole limit passed after a response', late(play(modes.mixedExam, 'a')), ['completed', 'failed']],
    [
      'every limit passed after one response',
      late(submitted(begin(bank, sprint), 'a')),
      ['completed', 'failed'],
    ],
    ['ended before the first response', ended(begin(bank, modes.practice)), []],
    ['ended after some questions', ended(play(modes.practice, 'aa')), ['failed']],
    ['ended at the last question, without a response', ended(play(modes.challenge, 'aaaa?')), ['passed']],
    [
      'ended at the last question, after an attempt',
      ended(play(modes.challenge, 'aaaab')),
      ['completed', 'passed'],
    ],
    ['ended after the last question', ended(play(modes.challenge, 'aaaaa')), ['completed', 'passed']],
    [
      'ended after the last question, skipped',
      ended(play(modes.challenge, 'aaaa-')),
      ['completed', 'passed'],
    ],
    ['ended where more could be asked for', ended(play(modes.test, 'aaaaabbbbb')), ['completed', 'failed']],
    ['all questions skipped', ended(play(modes.challenge, '----- ')), ['completed']],
    ['finished', play(modes.challenge, 'aaaaa '), ['completed', 'passed']],
  ])('%s', async (_, session, words) => {
    expect(session.finished).toBeDefined()
    expect(await wordsOfSession(session)).toEqual(words)
  })
})

function submitted(session: Session, response: string): Session {
  return accepted(submitResponse(bank, session, {task: current(session), response, now: session.now + 1}))
}

describe('a context template', () => {
  const publisher = {id: 'https://publisher.example/au', definition: {type: 'https://a.example/t'}}
  const listsWith = async (contextActivities: ContextTemplate['contextActivities']) => {
    const contextTemplate: ContextTemplate = {
      ...launch.contextTemplate,
      ...(contextActivities && {contextActivities}),
    }
    const given = {...launched, launch: {...launch, contextTemplate}}
    const statements = await toStatements(bank, play(modes.challenge, 'a'), given)
    expect(statements.flatMap(faultsOf)).toEqual([])
    expect(cmi5FaultsOf(statements, {...launch, contextTemplate})).toEqual([])
    return statements.map(({context}) => context.contextActivities ?? {})
  }
  test.each(['parent', 'grouping', 'category', 'other'] as const)(
    'accepts one Activity as %s',
    async (name) => {
      const one = await listsWith({[name]: publisher})
      expect(one).toEqual(await listsWith({[name]: [publisher]}))
      expect(one.every((lists) => lists[name]?.[0] === publisher)).toBe(true)
    },
  )
  test('may be without activities, or have an empty list', async () => {
    expect(await listsWith({other: []})).toEqual(await listsWith({}))
  })
  test('names an activity of ours only once', async () => {
    const ours = {id: 'https://school.example/quiz/patterns/t/p'}
    const all = await listsWith({grouping: ours})
    expect(all.some(({grouping = []}) => grouping.includes(ours))).toBe(true)
    for (const {grouping = []} of all) expect(grouping.filter(({id}) => id === ours.id)).toEqual([ours])
  })
})

test('the description of a question begins with what its pattern gives', async () => {
  const own = makeBank({count: 2, given: {'t/p': 'Version 1.'}})
  const session = accepted(submitResponse(own, begin(own, modes.practice), {task: 0, response: 'a', now: 1}))
  const statements = await toStatements(own, session, options)
  const descriptions = statements.flatMap(({object: {definition}}) =>
    definition?.description ? [definition.description] : [],
  )
  expect(descriptions.length).toBeGreaterThan(0)
  for (const description of descriptions) expect(description).toEqual({und: 'Version 1.'})
})
