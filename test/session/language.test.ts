import {expect, test} from 'vitest'
import {compileBank} from '../../src/compile.ts'
import {findLanguage, openBank, openPublicBank, toPublicBank} from '../../src/index.ts'
import {modes, viewSession} from '../../src/session.ts'
import {begin} from './drive.ts'

const choice = (more: string) =>
  `---\ncategory: output\ndifficulty: easy\n${more}---\n\n# Which?\n\n- [x] Right\n  > Yes.\n- [ ] Wrong\n  > No.\n`
const files = [
  {path: 'bank.yaml', text: 'name: bank\nversion: 1.0.0\nlang: en\ntracks: [{id: t, title: T}]\n'},
  {
    path: 't/p/pattern.md',
    text: '---\ntitle: P\ntrack: t\nminutes: 5\nsummary: S\nlang: de\n---\n\n## A\n\nB\n',
  },
  {path: 't/q/pattern.md', text: '---\ntitle: Q\ntrack: t\nminutes: 5\nsummary: S\n---\n\n## A\n\nB\n'},
  {path: 't/p/arabic.md', text: choice('lang: ar\n')},
  {path: 't/p/german.md', text: choice('')},
  {path: 't/q/english.md', text: choice('')},
  {path: 't/q/turned.md', text: choice('dir: rtl\n')},
]

test('the language of bank, pattern and question reaches the public bank, and the view of a task', () => {
  const {bank: data, diagnostics} = compileBank(files)
  expect(diagnostics.filter(({severity}) => severity === 'error')).toEqual([])
  if (!data) throw new Error('Expected a bank')
  const bank = openBank(data)
  const languages = {
    't/p/arabic': {lang: 'ar', dir: 'rtl'},
    't/p/german': {lang: 'de', dir: 'ltr'},
    't/q/english': {lang: 'en', dir: 'ltr'},
    't/q/turned': {lang: 'en', dir: 'rtl'},
  }
  const open = openPublicBank(toPublicBank(data))
  for (const [id, language] of Object.entries(languages)) {
    const question = open.question(id)
    expect(findLanguage(question, open.pattern(question?.pattern ?? ''), open)).toEqual(language)
    const session = begin(bank, modes.practice, {questions: [id]})
    expect(viewSession(bank, session, {now: 0}).task).toMatchObject(language)
  }
})

test('a language that is no tag is reported at its place', () => {
  const {diagnostics} = compileBank([...files, {path: 't/q/bad.md', text: choice('lang: German\n')}])
  expect(diagnostics).toContainEqual(
    expect.objectContaining({code: 'field/language', file: 't/q/bad.md', data: {value: 'German'}}),
  )
})
