import {expect, test} from 'vitest'
import {toPublicBank} from '../../src/bank/split.ts'
import {compileBank} from '../../src/compile/bank/compile-bank.ts'
import {findLicence, openBank} from '../../src/index.ts'
import {modes, startSession, viewSession} from '../../src/session.ts'

const question = (fields: string) =>
  `---\ncategory: output\ndifficulty: easy\n${fields}---\n\n# Which${fields}?\n\n- [x] Right\n- [ ] Wrong\n`
const pattern = (fields: string) =>
  `---\ntitle: Pattern\ntrack: t\nminutes: 5\nsummary: Short\n${fields}---\n\n## First\nText.\n`

const {bank, diagnostics} = compileBank([
  {
    path: 'bank.yaml',
    text: 'name: bank\nversion: 1.0.0\ntracks: [{id: t, title: T}]\nlicence: CC-BY-4.0\n',
  },
  {path: 't/plain/pattern.md', text: pattern('')},
  {path: 't/plain/of-bank.md', text: question('')},
  {path: 't/plain/own.md', text: question('licence: MIT\n')},
  {path: 't/other/pattern.md', text: pattern('licence: Ask the author.\n')},
  {path: 't/other/of-pattern.md', text: question('tags: []\n')},
])
if (!bank) throw new Error(JSON.stringify(diagnostics))

test.each([
  ['t/plain/of-bank', 'CC-BY-4.0'],
  ['t/plain/own', 'MIT'],
  ['t/other/of-pattern', 'Ask the author.'],
])('the view of %s has the licence of the question, its pattern or the bank', (id, licence) => {
  const opened = openBank(bank)
  const own = opened.question(id)
  expect(findLicence(own, opened.pattern(own?.pattern ?? ''), opened)).toBe(licence)
  const started = startSession(opened, modes.test, {questions: [id], seed: 'x', now: 0})
  if (!started.accepted) throw new Error(started.refusal.code)
  expect(viewSession(opened, started.session, {now: 0}).task?.licence).toBe(licence)
})

test('licences are public', () => {
  const open = toPublicBank(bank)
  expect([open.licence, ...open.patterns.map((one) => one.licence)]).toEqual([
    'CC-BY-4.0',
    'Ask the author.',
    undefined,
  ])
  expect(open.questions.find(({id}) => id === 't/plain/own')?.licence).toBe('MIT')
})
