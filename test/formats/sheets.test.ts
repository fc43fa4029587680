import {readFileSync} from 'node:fs'
import {parse} from 'csv-parse/sync'
import {describe, expect, test} from 'vitest'
import type {BankData} from '../../src/bank/bank-data.ts'
import {compileQuestions, loadMath} from '../../src/compile.ts'
import {readSources, writeBank} from '../../src/formats.ts'
import {patterns} from '../../src/patterns.ts'
import {toBank} from './round-trip.ts'

const shipped: BankData = JSON.parse(readFileSync('dist/bank/bank.json', 'utf8'))
const math = await loadMath('$`x`$')

const head = '---\ncategory: concept\ndifficulty: easy\n'

/** A bank of one question in Markdown. */
function bankOf(fields: string, body: string): BankData {
  const {questions, diagnostics} = compileQuestions(`${head}${fields}---\n\n${body}`, {
    file: 'track/pattern/question.md',
    patterns,
    math,
  })
  expect(diagnostics.filter(({severity}) => severity === 'error')).toEqual([])
  return toBank(questions)
}

const choice = '# Which is even?\n\n- [x] 2\n- [ ] =3\n- [ ] 5\n'

function write(bank: BankData, to: 'kahoot' | 'quizizz' | 'google-forms') {
  const {files, questions, losses} = writeBank(bank, {to})
  const rows: string[][] = parse(new TextDecoder().decode(files[0]?.bytes), {bom: true})
  return {rows, status: questions[0]?.status, losses: losses.map(({message}) => message)}
}

describe('Kahoot', () => {
  test('gets a row with the numbers of the right options and an offered time', () => {
    const {rows, status, losses} = write(bankOf('timeLimit: 50s\n', choice), 'kahoot')
    const [, [question, ...cells] = []] = rows
    expect([question, cells.slice(0, 4).sort()]).toEqual(['Which is even?', ['', "'=3", '2', '5']])
    expect(cells.slice(4)).toEqual(['60', `${cells.indexOf('2') + 1}`])
    expect([status, losses]).toEqual([
      'presentation',
      ['The format does not keep the time limit of 50 seconds'],
    ])
  })

  test.each([
    ['a question of 121 characters', `# ${'x'.repeat(121)}\n\n- [x] a\n- [ ] b\n`, /121 characters.*120/],
    ['an option of 76 characters', `# Which?\n\n- [x] a\n- [ ] ${'x'.repeat(76)}\n`, /76 characters.*75/],
    ['five options', '# Which?\n\n- [x] a\n- [ ] b\n- [ ] c\n- [ ] d\n- [ ] e\n', /5 options.*4/],
    ['another kind', '# Why?\n\n## Answer\n\n- [x] so\n', /no such kind/],
  ])('refuses %s', (_, body, reason) => {
    const {rows, status, losses} = write(bankOf('', body), 'kahoot')
    expect([rows.length, status]).toEqual([1, 'refused'])
    expect(losses.join()).toMatch(reason)
  })
})

describe('Quizizz', () => {
  test.each([
    ['choice', choice, ['Multiple Choice', '30']],
    ['several', '# Which?\n\n- [x] a\n- [x] b\n- [ ] c\n', ['Checkbox', '30']],
    ['text', '# Who?\n\n## Answer\n\n- [x] Ada\n- [x] Ada Lovelace\n', ['Fill-in-the-Blank', '30']],
  ])('gets the type of a %s', (_, body, [type = '', time = '']) => {
    const [, row = []] = write(bankOf('', body), 'quizizz').rows
    expect([row[1], row[8]]).toEqual([type, time])
  })

  test('gives back what it got', () => {
    const bank = bankOf('', '# Who?\n\n- [x] Ada\n- [ ] Bob\n\n## Solution\nAda did.\n')
    const [file] = writeBank(bank, {to: 'quizizz'}).files
    const {files} = readSources([{path: 'quiz.csv', bytes: file?.bytes ?? new Uint8Array()}], {
      from: 'auto',
      into: 'track/pattern',
    })
    expect(files[0]?.markdown).toMatch(/# Who\?\n\n- \[x\] Ada\n- \[ \] Bob\n\n## Solution\n\nAda did\.\n/)
  })
})

test('Google Forms gets whole points, and a loss is named for others', () => {
  const {rows, losses} = write(bankOf('points: 2.5\n', choice), 'google-forms')
  expect(rows[0]?.slice(0, 3)).toEqual(['Type', 'Question', 'Option 1'])
  expect(rows[1]?.at(-2)).toBe('3')
  expect(losses).toContain('The format cannot score by a fraction of a point')
})

describe.each(['kahoot', 'quizizz', 'google-forms'] as const)('the shipped bank for %s', (to) => {
  test('has as many cells in each row as there are headings, and none is a formula', () => {
    const {rows} = write(shipped, to)
    expect(new Set(rows.map(({length}) => length)).size).toBe(1)
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  })
})

describe('Anki', () => {
  const read = (bank: BankData): string[][] => {
    const [file] = writeBank(bank, {to: 'anki'}).files
    const text = new TextDecoder().decode(file?.bytes)
    expect(text.split('\n').slice(0, 6)).toEqual([
      ...['#separator:tab', '#html:true', '#guid column:1', '#notetype column:2', '#deck column:3'],
      '#tags column:4',
    ])
    return parse(text, {delimiter: '\t', from_line: 7})
  }

  test('gets a note with six fields for each question of the shipped bank', () => {
    const notes = read(shipped)
    expect(notes.map((note) => note.length)).toEqual(shipped.questions.map(() => 6))
    expect(new Set(notes.map(([guid]) => guid)).size).toBe(notes.length)
    expect(notes.filter(([, , , , front, back]) => front === '' || back === undefined)).toEqual([])
  })

  test('shows the key and its reason on the back', () => {
    const [[, type, deck, , front = '', back = ''] = []] = read(
      bankOf('', '# Which?\n\n- [x] `a`\n  > So.\n- [ ] b\n\n## Solution\nTry it.\n'),
    )
    expect([type, deck]).toEqual(['Basic', 'bank::Pattern track/pattern'])
    expect(front).toContain('<li><code>a</code></li>')
    expect(back).toMatch(/^<ul><li><code>a<\/code><div><p>So\.<\/p><\/div><\/li><\/ul><p>Try it\.<\/p>$/)
  })

  test('hides the blanks of a cloze', () => {
    const [[, type, , , front] = []] = read(
      bankOf('', '# Fill in\n\nParis is in [[land]].\n\n## Blanks\n\n### land\n- [x] France\n'),
    )
    expect([type, front]).toEqual(['Cloze', '<p>Fill in</p>\n<p>Paris is in {{c1::France}}.</p>'])
  })
})

test('the script of the documentation makes a quiz of the sheet', () => {
  const page = readFileSync('docs/interop.md', 'utf8')
  const script = /function makeQuiz\(\) \{[\s\S]*?\n\}\n/.exec(page)?.[0] ?? ''
  const made: string[] = []
  /** An object of Google's services, whose methods note how they are called. */
  const service: object = new Proxy(
    {},
    {
      get:
        (_, name: string) =>
        (...given: readonly unknown[]) => {
          if (name === 'createChoice') return given
          const texts = given.filter((own) => typeof own !== 'object' || Array.isArray(own))
          if (texts.length > 0) made.push(`${name}(${JSON.stringify(texts).slice(1, -1)})`)
          return service
        },
    },
  )
  const {rows} = write(bankOf('points: 2\n', `${choice}\n## Solution\nHalve it.\n`), 'google-forms')
  const sheet = {getActiveSheet: () => ({getDataRange: () => ({getDisplayValues: () => rows})})}
  new Function('SpreadsheetApp', 'FormApp', `${script}\nmakeQuiz()`)(sheet, service)
  expect(made.filter((call) => !call.startsWith('setChoices'))).toEqual([
    ...['create("Quiz")', 'setIsQuiz(true)', 'setTitle("Which is even?")', 'setPoints(2)'],
    'setText("Halve it.")',
  ])
  const choices: [string, boolean][] = JSON.parse(
    made.find((call) => call.startsWith('setChoices'))?.slice('setChoices('.length, -1) ?? '[]',
  )
  expect(choices.filter(([, isRight]) => isRight)).toEqual([['2', true]])
})
