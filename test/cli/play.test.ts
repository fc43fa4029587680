import {describe, expect, test} from 'vitest'
import {play} from '../../src/cli/practice/play.ts'
import type {Reply} from '../../src/cli/practice/read-lines.ts'
import {type Bank, openBank} from '../../src/index.ts'
import {type Mode, modes} from '../../src/session.ts'
import {begin} from '../session/drive.ts'
import {makeBank} from '../session/make-bank.ts'

const bank = makeBank()

/** The output of a game with these typed lines; a number advances the clock by that many milliseconds. */
async function shown(
  mode: Mode,
  typed: readonly (string | number | ((last: string) => string))[],
  {of = bank, patterns = ['t/p'], width = 80}: {of?: Bank; patterns?: readonly string[]; width?: number} = {},
): Promise<string> {
  const screen: string[] = []
  const left = [...typed]
  const clock = {now: 0}
  const next = async (isOver: () => boolean): Promise<Reply> => {
    const line = left.shift()
    if (line === undefined) return 'end'
    if (typeof line !== 'number') return {typed: typeof line === 'string' ? line : line(screen.join('\n'))}
    clock.now += line
    return isOver() ? 'time' : next(isOver)
  }
  const session = begin(of, mode, {patterns})
  await play(
    {
      bank: of,
      lines: {next, drop: async () => false, close: () => {}},
      print: (lines) => screen.push(...lines),
      width: () => width,
      now: () => clock.now,
    },
    session,
  )
  return screen.join('\n')
}

/** The number under which an option was last shown. */
const optionNumber = (id: string) => (screen: string) =>
  [...screen.matchAll(new RegExp(`^ {2}(\\d+)\\) option ${id}$`, 'gm'))].at(-1)?.[1] ?? ''
const right = optionNumber('a')
const wrong = optionNumber('b')

/** A bank of one question of another kind. */
function bankOf(own: object): Bank {
  const {questions, ...rest} = makeBank({count: 1})
  const [{options: _, ...header}] = questions as unknown as [Record<string, unknown>]
  return openBank({...rest, type: 'bank', questions: [{...header, ...own}]} as never)
}

describe('a challenge at the terminal', () => {
  test('ends with a gold badge if everything is right at once', async () => {
    const screen = await shown(modes.challenge, Array.from({length: 5}, () => [right, '']).flat())
    expect(screen).toContain('--- Question 1 (easy) --- 2 attempts, 1 hint, 2:00 left')
    expect(screen).toContain('Points: 5 of 5')
    expect(screen).toContain('Badge: Badge of t/p, gold')
  })
  test('shows a wrong attempt without the solution, and the solution when the problem is closed', async () => {
    const tried = await shown(modes.challenge, [wrong])
    expect(tried).toMatch(/^Wrong$/m)
    const [before = ''] = tried.split('=== Finished')
    expect(before).not.toMatch(/STEP|SECRET/)
    const closed = await shown(modes.challenge, [wrong, optionNumber('c'), ''])
    expect(closed).toMatch(/1\. STEP one/)
    expect(closed).toContain('Quick check: SECRET check')
  })
  test('gives one hint', async () => {
    const screen = await shown(modes.challenge, ['/hint', '/hint'])
    expect(screen).toContain('Hint: HINT one')
    expect(screen).toContain('No hints left.')
  })
  test('says that time is over while nobody types, and continues', async () => {
    const screen = await shown(modes.challenge, [119_999, 1, '', '/quit'])
    expect(screen).toMatch(/Time is up[\s\S]*Question 2/)
  })
  test('says what does not count as an attempt', async () => {
    const screen = await shown(modes.challenge, ['', '9', 'a', wrong, wrong])
    for (const reason of ['No response', 'Cannot read this response', 'Same response as before'])
      expect(screen).toContain(reason)
    // The option has the id a, but no number `a`.
    expect(screen.match(/Cannot read this response. Expected a number from 1 to 4/g)).toHaveLength(2)
  })
  test('says after every attempt what is left', async () => {
    const screen = await shown(modes.challenge, [7000, wrong, '/hint'])
    expect(screen).toContain('Number from 1 to 4 (1 attempt, 1 hint, 1:53 left):')
    expect(screen).toContain('Number from 1 to 4 (1 attempt, 0 hints, 1:53 left):')
  })
  test('shows the key by its number when a problem is closed without a right response', async () => {
    const screen = await shown(modes.challenge, [wrong, optionNumber('c'), ''])
    const [before = ''] = screen.split('Right:')
    expect(screen).toContain(`Right:\n  ${right(before)}) option a\n`)
    expect(await shown(modes.challenge, [right, ''])).not.toContain('Right:')
  })
  test('rounds points', async () => {
    expect(await shown(modes.challenge, [wrong, right])).toContain('Points: 0.67 of 5')
  })
  test('ends with the input', async () => {
    expect(await shown(modes.challenge, [])).toContain('1 unanswered')
  })
})

describe('other modes at the terminal', () => {
  test('a test shows nothing before its end, then the verdict', async () => {
    const screen = await shown(modes.test, [...Array.from({length: 9}, () => right), wrong])
    const [before = '', after = ''] = screen.split('=== Finished ===')
    expect(before).not.toMatch(/^(Right|Wrong)$/m)
    expect(after).toContain('Verdict: strong (probability of strong: 0.91)')
    expect(after).toContain('10. wrong: Which one?')
  })
  test('a test reviews at its end each response that was not right, with key and rationale', async () => {
    const screen = await shown(modes.test, [right, wrong])
    const [before = '', after = ''] = screen.split('=== Finished ===')
    const second = before.slice(before.indexOf('--- Question 2'), before.indexOf('--- Question 3'))
    const [one, other] = [right(second), wrong(second)]
    expect(after).toMatch(/^\n\n1\. right: Which one\?\n\n2\. wrong: Which one\?\n/)
    expect(after).toContain(
      [
        'Your response:',
        `  ${other}) option b`,
        '',
        'Why:',
        `  ${other}) SECRET wrong`,
        '',
        'Right:',
        `  ${one}) option a`,
        '',
        'Solution:',
        '  1. STEP one',
      ].join('\n'),
    )
    expect(after).toMatch(/3\. unanswered: Which one\?\n\nNo response\n\nRight:/)
    expect(after).toMatch(/1 right, 1 wrong, 1 unanswered\nPoints: 1 of 10\n/)
  })
  test('does not repeat feedback at the end', async () => {
    const screen = await shown(modes.practice, [wrong, optionNumber('c'), optionNumber('d'), '', '/quit'])
    expect(screen.match(/Right:/g)).toHaveLength(1)
  })
  test('a test without a verdict offers five more', async () => {
    const six = [right, right, right, wrong, right, right, right, wrong, wrong, wrong]
    expect(await shown(modes.test, [...six, '+', right])).toContain('--- Question 11 (easy)')
    expect(await shown(modes.test, [...six, ''])).toContain('Verdict: not proven')
  })
  test('a mixed exam asks for the pattern first', async () => {
    const two = makeBank({patterns: ['t/p', 't/q']})
    const screen = await shown(modes.mixedExam, ['7', '1', right], {of: two, patterns: ['t/p', 't/q']})
    expect(screen).toMatch(
      /Which pattern is it\?\n\n {2}1\) Pattern t\/p\n {2}2\) Pattern t\/q\n\nNumber from 1 to 2:\nType a number from 1 to 2\n[\s\S]*Right/,
    )
  })
  test('a mixed exam says whether the guessed pattern is right', async () => {
    const two = makeBank({patterns: ['t/p', 't/q']})
    const screens = ['1', '2'].map((typed) =>
      shown(modes.mixedExam, [typed], {of: two, patterns: ['t/p', 't/q']}),
    )
    const said = (await Promise.all(screens)).map((screen) => /(Yes|No), it is Pattern (.*)/.exec(screen))
    expect(said.map((found) => found?.[1]).sort()).toEqual(['No', 'Yes'])
    expect(said[0]?.[2]).toBe(said[1]?.[2])
  })
  test('a mixed exam shows the total time with every question, and says when it is over', async () => {
    const two = makeBank({patterns: ['t/p', 't/q']})
    const limit = 45 * 60_000
    const screen = await shown(modes.mixedExam, ['1', 60_000, wrong, limit - 60_001, 1], {
      of: two,
      patterns: ['t/p', 't/q'],
    })
    expect(screen).toMatch(/--- Question 1 .* --- 3 attempts, 45:00 left in total/)
    expect(screen).toContain('Number from 1 to 4 (2 attempts, 44:00 left in total):')
    expect(screen).toMatch(/left in total\):\n\n=== Time is up ===/)
  })
  test('learning begins with a worked example, which takes no response', async () => {
    const screen = await shown(modes.learn, ['', right])
    expect(screen).toMatch(
      /--- Worked example 1 \(easy\) ---\n\nWhich one\?\n[\s\S]* option a\n[\s\S]*Right:\n {2}\d\) option a\n\nSolution:\n {2}1\. STEP one\n/,
    )
    expect(screen).toMatch(/Enter to continue, \/quit to end\n\n--- Question 2 \(easy\)/)
    expect(screen).toContain('1. worked example: Which one?\n2. right: Which one?\n\n1 right')
    expect(screen).toMatch(
      /\n\nPart of the solution:\n {2}1\. \.\.\.\n {2}2\. STEP two\n {2}3\. STEP three\n\n {2}1\) /,
    )
    expect(await shown(modes.learn, [])).toMatch(/1\. worked example: Which one\?$/)
  })
  test('confidence accepts a certainty', async () => {
    const screen = await shown(modes.confidence, [right, (text) => `${right(text)} @3`])
    expect(screen).toContain('Say how certain you are, from 1 to 3')
    expect(screen).toContain('Points: 3 of 30')
  })
})

describe('a text that looks like something else', () => {
  const of = (key: string): Bank => {
    const forms = [{id: 'one', as: 'literal', value: key, credit: 1}]
    return bankOf({kind: 'text', key: {forms, ignore: []}, rationales: {}})
  }
  test.each([
    ['time', 'time', modes.practice],
    ['ada@1', 'ada@1', modes.practice],
    ['ada@1', 'ada@1 @3', modes.confidence],
    ['/quit', '//quit', modes.practice],
    ['//skip', '///skip', modes.practice],
    ['/quit', '//quit @2', modes.confidence],
    ['// 2', '// 2', modes.practice],
    ['a\\nb', 'a\\nb', modes.practice],
  ])('%s accepts %s as a response', async (key, typed, mode) => {
    const screen = await shown(mode, [typed], {of: of(key)})
    expect(screen).toContain('1 right')
  })
  test('is explained before the first question', async () => {
    const screen = await shown(modes.practice, [])
    expect(screen).toMatch(/\/quit {2}end the session\n[\s\S]*type \/\/quit\n\n--- Question 1/)
  })
})

test('a pattern is guessed by its number only', async () => {
  const of = makeBank({patterns: ['t/p', 't/q']})
  for (const typed of ['1.0', '0x1', '1e0', '', '-1', '1 2', '9']) {
    const screen = await shown(modes.mixedExam, [typed], {of, patterns: ['t/p', 't/q']})
    expect([typed, screen]).toEqual([typed, expect.stringContaining('Type a number from 1 to 2')])
  }
})

describe('the commands', () => {
  test.each<[string, Mode, readonly string[], readonly string[]]>([
    ['of a mode with hints', modes.practice, ['/help'], ['/hint', '/skip', '/quit', '/help']],
    ['when the hints are used up', modes.challenge, ['/hint', '/help'], ['/skip', '/quit', '/help']],
    ['of a mode without hints', modes.test, ['/help'], ['/skip', '/quit', '/help']],
    ['of a question that is closed', modes.learn, ['/help'], ['Enter', '/quit', '/help']],
  ])('%s', async (_, mode, typed, commands) => {
    const screen = await shown(mode, typed)
    const [last = ''] = [...screen.matchAll(/(?:^ {2}\S+ {2,}.*\n?)+/gm)]
      .map(String)
      .filter((list) => list.includes('/help'))
      .slice(-1)
    expect([...last.matchAll(/^ {2}(\S+)/gm)].map(([, name]) => name)).toEqual(commands)
  })
  test('are listed with the expected form', async () => {
    expect(await shown(modes.practice, ['/help'])).toContain('Response: a number from 1 to 4')
  })
  test('are listed with the certainty levels', async () => {
    expect(await shown(modes.confidence, ['/help'])).toMatch(/Response: .*how certain/)
  })
  test('only Enter opens the next question', async () => {
    const screen = await shown(modes.challenge, [right, 'foo', '/hint', '+'])
    expect(screen).not.toContain('--- Question 2')
    expect(screen.match(/^ {2}Enter {2}continue$/gm)).toHaveLength(3)
    expect(await shown(modes.challenge, [right, ' '])).toContain('--- Question 2')
  })
  test('skipping after an attempt is not shown as wrong', async () => {
    const screen = await shown(modes.challenge, [wrong, '/skip'])
    expect(screen.match(/^Wrong$/gm)).toHaveLength(1)
  })
  test('/help is a text with one / more', async () => {
    expect(await shown(modes.practice, ['//help'])).toContain('Cannot read this response')
  })
  test('does not offer a hint that does not exist, or that the mode does not give', async () => {
    expect(await shown(modes.test, ['/hint'])).toContain('This question has no hints.')
  })
})

test('shows why a number is unreadable', async () => {
  const forms = [
    {id: 'a', credit: 1, low: 1, high: 1, value: 1, includesLow: true, includesHigh: true, text: '1'},
  ]
  const of = bankOf({kind: 'numeric', key: {forms, units: [], creditWithoutUnit: 0}, rationales: {}})
  expect(await shown(modes.practice, ['many'], {of})).toContain(
    'Cannot read this response. Found a letter instead of a number such as 2.5.',
  )
})

test('wraps prose at the width of the screen', async () => {
  const screen = await shown(modes.practice, ['/hint', wrong], {width: 40})
  for (const line of screen.split('\n')) expect(line.length).toBeLessThanOrEqual(40)
})

test('what a pattern gives stands between the title and the stem', async () => {
  const of = makeBank({count: 1, given: {'t/p': 'Version 1.'}})
  expect(await shown(modes.practice, [], {of})).toMatch(/^--- Question 1 .*\n\n.*\n\nVersion 1\.\n/m)
})

test('sources come with the solution, with their addresses', async () => {
  const of = makeBank({count: 1})
  const lines = '\nSources:\n  - SECRET page: https://example.org/page\n'
  expect(await shown(modes.practice, [right], {of})).toContain(lines)
  expect(await shown(modes.practice, [], {of})).not.toContain('Sources')
})
