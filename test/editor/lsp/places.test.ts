import {describe, expect, test} from 'vitest'
import {explainPlace} from '../../../src/editor/lsp/explain-place.ts'
import {listLenses} from '../../../src/editor/lsp/list-lenses.ts'
import {listTokens, tokenTypes} from '../../../src/editor/lsp/list-tokens.ts'
import {createWorkspace, type Workspace} from '../../../src/editor/workspace/workspace.ts'
import type {ProofState} from '../../../src/proof/proof-state.ts'
import {bankYaml, pattern, question, several} from '../sample-files.ts'

const files: Readonly<Record<string, string>> = {
  'bank.yaml': bankYaml(),
  'a/pattern.md': pattern({requires: 'b'}),
  'b/pattern.md': pattern({concept: 'other'}),
  'a/one.md': question(
    'See [two](two.md), [more](more.md#second) and [it](../b/pattern.md#other)',
    'ignore: [choice/longest-key] # on purpose\n',
  ),
  'a/two.md': question('Two?'),
  'a/more.md': several('first', 'second'),
}

const open = (): Workspace =>
  createWorkspace({files: Object.entries(files).map(([path, text]) => ({path, text}))})

function findPoint(path: string, part: string) {
  const lines = (files[path] ?? '').split('\n')
  const line = lines.findIndex((text) => text.includes(part))
  const start = {line: line + 1, column: (lines[line] ?? '').indexOf(part) + 2}
  return {path, place: {start, end: start}}
}

describe('explainPlace', () => {
  const explain = (path: string, part: string): string | undefined => {
    const workspace = open()
    const diagnostics = workspace.diagnostics(path)
    const readPage = (code: string): string => `# ${code}\n\nWhat.\n\n## Bad\n\nExample`
    return explainPlace(workspace, findPoint(path, part), {diagnostics, readPage})?.text
  }

  test.each([
    [
      'a field',
      'a/one.md',
      'category',
      '**category**\n\nWhat the question is about\n\nAllowed: `behavior`, `output`',
    ],
    ['a value', 'a/one.md', 'easy', 'Allowed: `easy`, `medium`, `hard`'],
    ['an ignored code', 'a/one.md', 'choice/longest', '# choice/longest-key\n\nWhat.'],
    ['a link to a question', 'a/one.md', '[two]', '**Two?** `a/two`\n\nchoice, output, easy'],
    ['a link to one of several questions', 'a/one.md', '[more]', '**Title second** `a/more#second`'],
    ['a link to a concept', 'a/one.md', '[it]', '**Known** `b#other`\n\nP'],
    ['a required pattern', 'a/pattern.md', '[b]', '**P** `b`\n\nS'],
    ['a field of a pattern', 'a/pattern.md', 'minutes', 'About how long the pattern takes'],
  ])('explains %s', (_, path, part, expected) => {
    expect(explain(path, part)).toContain(expected)
  })

  test('says nothing of plain text', () => {
    expect(explain('a/one.md', 'See')).toBeUndefined()
  })
})

test('tokens are the marks, ids and attributes, in order and without overlaps', () => {
  const text = `---\ncategory: output\ndifficulty: easy\n---\n\n# One {#one}\n\n- [x] a {#b pin}\n  > Yes\n- [ ] c\n\n# Two {#two}\n\nA [[gap]] here.\n\n## Blanks\n\n### gap\n\n- [x] b\n`
  const workspace = createWorkspace({files: [{path: 'a/x.md', text}]})
  const outline = workspace.outline('a/x.md')
  if (!outline) throw new Error('Expected an outline')
  const {data} = listTokens(outline)
  const lines = text.split('\n')
  const found: string[] = []
  let [line, column] = [0, 0]
  for (let index = 0; index < data.length; index += 5) {
    const [down = 0, right = 0, length = 0, type = 0] = data.slice(index)
    column = down === 0 ? column + right : right
    line += down
    found.push(`${tokenTypes[type]} ${lines[line]?.slice(column, column + length)}`)
  }
  expect(found).toEqual([
    'decorator #one',
    'keyword [x]',
    'decorator {#b pin}',
    'keyword [ ]',
    'decorator #two',
    'variable [[gap]]',
    'keyword [x]',
  ])
})

describe('listLenses', () => {
  const list = (path: string, state?: ProofState, verify?: string) =>
    listLenses(open(), path, {
      states: state ? [{id: 'a/two', path, state, environments: ['python-3', 'django']}] : [],
      previewQuestion: (id) => ({title: `Preview ${id}`, command: 'preview'}),
      previewPattern: (id) => ({title: `Preview ${id}`, command: 'preview'}),
      verify: verify === undefined ? undefined : {command: verify},
    }).map(({command}) => `${command?.title} (${command?.command})`)

  test.each<[ProofState, string]>([
    ['none', 'No proof ()'],
    ['not-run', 'Proof not run yet: verify (verify)'],
    ['refuted', 'Key refuted in python-3, django: verify (verify)'],
    ['partly-proved', 'Partly proved in python-3, django: verify (verify)'],
    ['proved', 'Proved in python-3, django (verify)'],
  ])('shows the key and the state %s above a question', (state, title) => {
    expect(list('a/two.md', state, 'verify')).toEqual(['Key: a ()', title, 'Preview a/two (preview)'])
  })

  test('a title has no command where the editor has no terminal', () => {
    expect(list('a/two.md', 'not-run')).toContain('Proof not run yet ()')
  })

  test('each of several questions has its own, and a pattern only its preview', () => {
    expect(list('a/more.md')).toEqual([
      'Key: a ()',
      'Preview a/more#first (preview)',
      'Key: a ()',
      'Preview a/more#second (preview)',
    ])
    expect(list('a/pattern.md')).toEqual(['Preview a (preview)'])
  })
})
