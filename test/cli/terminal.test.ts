import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {hasTerminal, runInTerminal} from './run-in-terminal.ts'
import {below, questionText, sampleContent} from './sample-content.ts'
import {temporaryFolder} from './temporary-folder.ts'

const project = () => temporaryFolder(below('content', sampleContent()))
const file = 'content/loops/for/long.md'

// Without python3 there is no pseudo-terminal.
describe.skipIf(!hasTerminal)('at a terminal', () => {
  test.concurrent('`new` asks for missing flags, and again after an invalid reply', async () => {
    const cwd = project()
    const {code, screen} = await runInTerminal(
      ['new', 'question', '--difficulty', 'hard'],
      [
        ['Question id, including folders', 'Loops\r'],
        ['use lower-case letters', 'loops/fr/long\r'],
        ['did you mean `loops/for/long`?', 'loops/for/long\r'],
        ['Title: ', '\r'],
        ['Enter one line of text', 'How long?\r'],
        ['Kind: choice, order', 'text\r'],
        ['Category: behavior, output', 'ouput\r'],
        ['did you mean `output`?', '\r'],
      ],
      {cwd},
    )
    expect({code, screen}).toEqual({code: 0, screen: expect.stringContaining(`Wrote ${file}`)})
    expect(readFileSync(join(cwd, file), 'utf8')).toMatch(
      /^---\nkind: text\ncategory: behavior\ndifficulty: hard\ntags: \[\]\n---\n\n# How long\?\n/,
    )
  })

  test.concurrent.each([
    ['end of input', '\u0004'],
    ['an interrupt', '\u0003'],
  ])('`new` ends at %s, and writes nothing', async (_, key) => {
    const cwd = project()
    const {code, screen} = await runInTerminal(['new', 'question', 'loops/for/long'], [['Title: ', key]], {
      cwd,
    })
    expect(code).toBe(2)
    expect(screen).toContain('Missing --title: the input ended')
    expect(existsSync(join(cwd, file))).toBe(false)
  })

  test.concurrent('a check shows its progress, and removes it before the report', async () => {
    // Options of one length, since a key that is always the shortest is a finding.
    const options = '- [x] Once\n  > Right.\n- [ ] Ever\n  > No: the list has one element.\n'
    const many = Object.fromEntries(
      Array.from({length: 80}, (_, index) => [
        `loops/for/q${index}.md`,
        questionText({title: `Number ${index}?`, options}),
      ]),
    )
    const cwd = temporaryFolder(below('content', sampleContent(many)))
    const {code, screen} = await runInTerminal(['check'], [], {cwd})
    expect(code).toBe(0)
    expect(screen).toMatch(/^\r\u001B\[KCompiled 32 of 83 files/)
    expect(screen.split('\r\u001B[K').at(-1)).toBe(
      '\u001B[1mNo problems; 84 files and 82 questions checked\u001B[22m\r\n',
    )
  })

  test.concurrent('a dumb terminal gets neither progress nor colour', async () => {
    const {screen} = await runInTerminal(['check'], [], {cwd: project(), env: {TERM: 'dumb'}})
    expect(screen).toBe('No problems; 4 files and 2 questions checked\r\n')
  })
})
