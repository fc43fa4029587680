import {chmodSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {openBank} from '../../src/bank/open-bank.ts'
import {buildBank, checkBank} from '../built.ts'
import {runCli} from './run-cli.ts'
import {below, faultyOptions, patternText, questionText, sampleContent} from './sample-content.ts'
import {temporaryFolder} from './temporary-folder.ts'

const content = below(
  'content',
  sampleContent({
    'loops/while/pattern.md': patternText.replace('For loops', 'While loops'),
    'loops/while/until.md': questionText({title: 'See [once](../for/once.md) first.'}),
    'loops/for/once.md': questionText({title: 'How often? Not [never](never.md).'}),
  }),
)

describe('rename and move', () => {
  test.each([
    [['rename', 'loops/for/once', 'twice'], 'loops/for/twice'],
    [['rename', 'loops/for/once', 'loops/while/twice'], 'loops/while/twice'],
    [['move', 'loops/for/once', 'loops/while'], 'loops/while/once'],
  ])(
    '%j leaves a bank without a new problem, in which both ids find the question',
    async (parameters, id) => {
      const cwd = temporaryFolder(content)
      chmodSync(join(cwd, 'content/loops/for/once.md'), 0o640)
      const {code, stdout, stderr} = await runCli(parameters, {cwd})
      expect({code, stderr}).toEqual({code: 0, stderr: ''})
      expect(stdout).toBe(
        `Moved content/loops/for/once.md to content/${id}.md\nChanged content/loops/while/until.md\n` +
          `Renamed loops/for/once to ${id}; the old id still finds it\n`,
      )
      expect(statSync(join(cwd, `content/${id}.md`)).mode & 0o777).toBe(0o640)
      expect(
        (await checkBank({content: join(cwd, 'content')})).diagnostics.filter(
          ({severity}) => severity !== 'info',
        ),
      ).toEqual([])
      await buildBank({content: join(cwd, 'content'), out: join(cwd, 'out')})
      const bank = openBank(JSON.parse(readFileSync(join(cwd, 'out/bank.json'), 'utf8')))
      expect(bank.question('loops/for/once')?.id).toBe(id)
      expect(bank.question('loops/while/until')?.title.html).toContain(`href="#${id}"`)
      const files = readdirSync(join(cwd, 'content'), {recursive: true, encoding: 'utf8'})
      expect(files.filter((name) => name.includes('renamed') || name === 'loops/for/once.md')).toEqual([])
    },
  )

  test.each([
    [
      'an id that is taken',
      ['rename', 'loops/for/once', 'never'],
      '`loops/for/never` is taken by loops/for/never.md',
    ],
    [
      'an unknown question',
      ['rename', 'loops/for/onec', 'x'],
      'There is no question `loops/for/onec`; did you mean `loops/for/once`?',
    ],
    [
      'a pattern',
      ['rename', 'loops/for', 'loops/each'],
      '`loops/for` is a pattern, and the ids of its questions begin with its id; it cannot be renamed',
    ],
    [
      'a pattern that does not exist',
      ['move', 'loops/for/once', 'loops/until'],
      'There is no pattern `loops/until`; `build-bank new pattern loops/until` creates one',
    ],
  ])('refuses %s, and changes nothing', async (_, parameters, reason) => {
    const cwd = temporaryFolder(content)
    const {code, stdout, stderr} = await runCli(parameters, {cwd})
    expect({code, stdout}).toEqual({code: 2, stdout: ''})
    expect(stderr).toContain(reason)
    for (const [path, text] of Object.entries(content))
      expect(readFileSync(join(cwd, path), 'utf8')).toBe(text)
  })

  test('refuses while a file that would change has errors', async () => {
    const cwd = temporaryFolder({
      ...content,
      'content/loops/while/until.md': questionText({title: '[once](../for/once.md)', options: faultyOptions}),
    })
    const {code, stderr} = await runCli(['rename', 'loops/for/once', 'twice'], {cwd})
    expect(code).toBe(2)
    expect(stderr).toContain('loops/while/until.md has errors; correct them first')
  })
})
