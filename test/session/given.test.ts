import {describe, expect, test} from 'vitest'
import {type Bank, openBank} from '../../src/index.ts'
import {guessPattern, modes, resumeSession, skipQuestion, viewSession} from '../../src/session.ts'
import {accepted, begin} from './drive.ts'
import {makeBank} from './make-bank.ts'

const patterns = ['t/p', 't/q']
const given = {'t/p': 'Version 1.', 't/q': 'Version 2.'}
const bank = makeBank({patterns, given})

/** Another version of a bank. */
function nextVersion({question, pattern, filter, grade, ...data}: Bank): Bank {
  return openBank(JSON.parse(JSON.stringify({type: 'bank', ...data, version: '2.0.0'})))
}

describe('what a pattern gives', () => {
  test('is in the view of each of its questions, and only of those', () => {
    const some = makeBank({patterns, given: {'t/q': 'Version 2.'}})
    for (const [pattern, text] of [['t/p'], ['t/q', 'Version 2.']]) {
      const session = begin(some, modes.practice, {patterns: [pattern ?? '']})
      expect(viewSession(some, session, {now: 0}).task?.given?.text).toBe(text)
    }
  })

  test('has the language of the pattern, which may not be that of the question', () => {
    const {
      patterns: [own],
      questions,
      ...rest
    } = makeBank({given})
    const data = {...rest, type: 'bank', lang: 'en', patterns: [{...own, lang: 'ar'}], questions}
    const mixed = openBank(
      JSON.parse(JSON.stringify({...data, questions: questions.map((one) => ({...one, lang: 'de'}))})),
    )
    const {task} = viewSession(mixed, begin(mixed, modes.practice), {now: 0})
    expect(task).toMatchObject({lang: 'de', given: {text: 'Version 1.', lang: 'ar', dir: 'rtl'}})
  })

  test('is hidden while the pattern is to be guessed', () => {
    const session = begin(bank, modes.mixedExam)
    const view = viewSession(bank, session, {now: 0})
    expect(JSON.stringify(view)).not.toContain('Version')
    const guessed = accepted(guessPattern(bank, session, {task: 0, pattern: 't/p', now: 0}))
    const {pattern} = guessed.tasks[0] ?? {}
    const text = Object.entries(given).find(([id]) => id === pattern)?.[1]
    expect(viewSession(bank, guessed, {now: 0}).task?.given?.text).toBe(text)
    const skipped = accepted(skipQuestion(bank, guessed, {task: 0, now: 0}))
    expect(viewSession(bank, skipped, {now: 0}).task?.given?.text).toBe(text)
  })

  test('hides its licence while the pattern is to be guessed', () => {
    const {question, pattern, filter, grade, ...data} = bank
    const licensed = data.patterns.map((one) => ({...one, licence: `LicenseRef-${one.id}`}))
    const open = openBank(JSON.parse(JSON.stringify({...data, type: 'bank', patterns: licensed})))
    const session = begin(open, modes.mixedExam)
    expect(JSON.stringify(viewSession(open, session, {now: 0}))).not.toContain('LicenseRef')
    const guessed = accepted(guessPattern(open, session, {task: 0, pattern: 't/p', now: 0}))
    expect(viewSession(open, guessed, {now: 0}).task?.licence).toMatch('LicenseRef')
  })

  test.each([
    ['stays', 'Version 1.', undefined],
    ['changes', 'Version 3.', 'changed'],
    ['is removed', undefined, 'changed'],
  ])('if it %s in a new version, a running session notices', (_, text, reason) => {
    const before = makeBank({given})
    const after = nextVersion(makeBank(text === undefined ? {} : {given: {'t/p': text}}))
    const session = begin(before, modes.practice)
    expect(resumeSession(after, JSON.parse(JSON.stringify(session)))).toMatchObject({
      changes: reason === undefined ? [] : [{reason}],
    })
  })
})
