import {describe, expect, test} from 'vitest'
import {openBank} from '../../src/bank/open-bank.ts'
import {applyEdits} from '../../src/diagnostics/edits/apply-edits.ts'
import {createWorkspace, type Workspace} from '../../src/editor/workspace/workspace.ts'
import type {Move, Refactoring, Refusal} from '../../src/editor/workspace/workspace-data.ts'
import {bankYaml, pattern, question, several} from './sample-files.ts'

const files: Readonly<Record<string, string>> = {
  'bank.yaml': bankYaml(),
  'a/pattern.md': pattern(),
  'b/pattern.md': `${pattern()}\n[it](../a/one.md)\n`,
  'a/one.md': question(
    'One? [two](./two.md "Two"), [here](#anchor), [ref], [it](pattern.md#known), ![p](picture%20one.png)',
  )
    .replace('[here](#anchor), ', '')
    .concat('\n[ref]: ../b/more.md#second\n'),
  'a/two.md': question('Two? [first](<../b/more.md#first>)', 'formerly:\n  - a/zero # long ago\n'),
  'a/named.md': question('Named?', 'id: other\nformerly: [old]\n'),
  'b/more.md': several('first', 'second').replace(
    '# Title second',
    '# [one](../a/one.md) and `[x](../a/one.md)`',
  ),
  'c/pattern.md': pattern(),
  'c/only.md': question('Only?'),
}
const assets = ['a/picture one.png']

function open(texts: Readonly<Record<string, string>> = files): Workspace {
  return createWorkspace({files: Object.entries(texts).map(([path, text]) => ({path, text})), assets})
}

/** The bank after a renaming, which must be as sound as before. */
function apply(workspace: Workspace, change: Refactoring | Refusal): Record<string, string> {
  if ('refused' in change) throw new Error(change.refused)
  const texts = Object.fromEntries(workspace.paths.map((path) => [path, workspace.text(path) ?? '']))
  for (const [path, edits] of change.edits) {
    const {text, applied} = applyEdits(texts[path] ?? '', edits)
    expect(applied).toBe(edits.length)
    texts[path] = text
  }
  for (const {from, to} of change.moves) {
    texts[to] = texts[from] ?? ''
    delete texts[from]
  }
  return texts
}

describe('rename', () => {
  test('the sample has no problem but what a move cannot change', () => {
    expect(open().diagnostics()).toEqual([])
  })

  test.each([
    ['a/one', 'a/first-one'],
    ['a/one', 'b/one'],
    ['a/two', 'c/two'],
    ['a/two', 'a/zero'],
    ['a/other', 'a/another'],
    ['a/other', 'b/other'],
    ['a/other', 'b/another'],
    ['a/other', 'a/old'],
    ['b/more#first', 'b/more#primary'],
    ['b/more#second', 'b/more#last'],
    ['b/more', 'a/more'],
    ['b/more', 'b/less'],
    ['c/only', 'c/sole'],
  ])('%s to %s leaves no new problem, and the old id finds the question', (from, to) => {
    for (const newline of ['\n', '\r\n']) {
      const texts = Object.fromEntries(
        Object.entries(files).map(([path, text]) => [path, text.replaceAll('\n', newline)]),
      )
      const before = open(texts)
      const renamed = apply(before, before.rename(from, to))
      // A folder that lost its last question is the author's concern.
      const after = createWorkspace({
        files: Object.entries(renamed).map(([path, text]) => ({path, text})),
        assets: [...assets],
      })
      expect(after.diagnostics().filter(({code}) => code !== 'pattern/no-questions')).toEqual([])
      const bank = after.bank()
      if (!bank) throw new Error('Expected a bank')
      const opened = openBank(bank)
      const ids = before.names().ids.filter((id) => id === from || id.startsWith(`${from}#`))
      expect(ids.length).toBeGreaterThan(0)
      for (const id of ids) expect(opened.question(id)?.id).toBe(id.replace(from, to))
      // Whatever linked to it still does.
      const links = (workspace: Workspace, id: string): number =>
        JSON.stringify(workspace.bank()).split(`href=\\"#${id}\\"`).length
      for (const id of ids) expect(links(after, id.replace(from, to))).toBe(links(before, id))
      for (const text of Object.values(renamed)) expect(text.replaceAll(newline, '')).not.toMatch(/[\r\n]/)
    }
  })

  test('writes what an author would', () => {
    const workspace = open()
    const renamed = apply(workspace, workspace.rename('a/two', 'b/second-one'))
    expect(renamed['b/second-one.md']).toContain('formerly:\n  - a/zero # long ago\n')
    expect(renamed['b/second-one.md']).toContain('# Two? [first](<more.md#first>)')
    expect(renamed['a/one.md']).toContain('[two](../b/second-one.md "Two")')
  })

  test.each([
    ['a/one', 'a/two', '`a/two` is taken by a/two.md'],
    ['a/one', 'a/zero', '`a/zero` was an id of `a/two` in a/two.md; ids are not used again'],
    ['a/one', 'a/named', 'There is a file a/named.md already'],
    ['a/one', 'a/Up', '`Up` is not an id; use lower-case letters, digits and single hyphens between them'],
    ['a/one', 'a/con', '`con` is a reserved name on Windows; choose another one'],
    ['a/one', 'new', '`new` is not a whole id; write it with the folder of its pattern, such as `topic/new`'],
    ['a/one', 'd/one', 'There is no pattern `d`; `build-bank new pattern d` creates one'],
    ['a/one', 'a/one', '`a/one` is its id already'],
    ['a/oen', 'a/x', 'There is no question `a/oen`; did you mean `a/one`?'],
    ['a/zero', 'a/x', '`a/zero` is a former id; the question is `a/two` now'],
    ['a', 'd', '`a` is a pattern, and the ids of its questions begin with its id; it cannot be renamed'],
    ['a#known', 'a#new', '`a#known` is a concept; change its heading or its `{#id}`, and the links to it'],
    ['b/more#first', 'b/more#second', '`b/more#second` is taken by b/more.md'],
    ['a/one', 'a/x#y', '`a/one` is alone in a/one.md, so its id has no part after `#`'],
    [
      'b/more#first',
      'a/more#first',
      '`b/more#first` is in a file with several questions; only the part after `#` can change. `rename b/more` renames the file',
    ],
  ])('refuses %s to %s', (from, to, reason) => {
    expect(open().rename(from, to)).toEqual({refused: reason})
  })

  test('refuses while a file that would change has errors', () => {
    const workspace = open({...files, 'a/one.md': (files['a/one.md'] ?? '').replace('easy', 'easier')})
    expect(workspace.rename('a/two', 'a/x')).toEqual({refused: 'a/one.md has errors; correct them first'})
  })
})

describe('moveFiles', () => {
  const below = (folder: string): readonly string[] =>
    [...open().paths, ...assets].filter((path) => path.startsWith(`${folder}/`))
  const moveFolder = (from: string, to: string): readonly Move[] =>
    below(from).map((path) => ({from: path, to: path.replace(from, to)}))

  test.each<[string, readonly Move[]]>([
    ['a folder with its pattern', moveFolder('a', 'd')],
    ['a folder to a deeper one', moveFolder('a', 'x/y')],
    ['a folder that another one links to', moveFolder('b', 'z')],
    ['all folders', [...moveFolder('a', 'n/a'), ...moveFolder('b', 'n/b'), ...moveFolder('c', 'n/c')]],
    ['an image', [{from: 'a/picture one.png', to: 'c/other (1).png'}]],
    [
      'two files that link to each other',
      [
        {from: 'a/one.md', to: 'c/one.md'},
        {from: 'a/two.md', to: 'b/deux.md'},
      ],
    ],
  ])('%s leaves no new problem, and the old ids find the questions', (_, moves) => {
    const before = open({...files, 'b/pattern.md': pattern({requires: 'a, c'})})
    const moved = apply(before, before.moveFiles(moves))
    const after = createWorkspace({
      files: Object.entries(moved)
        .filter(([path]) => !assets.includes(path))
        .flatMap(([path, text]) => (/\.(?:md|yaml)$/.test(path) ? [{path, text}] : [])),
      assets: assets.map((path) => moves.find(({from}) => from === path)?.to ?? path),
    })
    expect(after.diagnostics().filter(({code}) => code !== 'pattern/no-questions')).toEqual([])
    const [bank, old] = [after.bank(), before.bank()]
    if (!bank || !old) throw new Error('Expected a bank')
    const opened = openBank(bank)
    expect(opened.questions).toHaveLength(old.questions.length)
    for (const {id} of old.questions) expect(opened.question(id), id).toBeDefined()
    const requires = bank.patterns.find(({id}) => /b$|z$/.test(id))?.requires
    const newId = (id: string): string =>
      (moves.find(({from}) => from === `${id}/pattern.md`)?.to ?? `${id}/pattern.md`).replace(
        '/pattern.md',
        '',
      )
    expect(requires).toEqual(['a', 'c'].map(newId))
    const back = apply(after, after.moveFiles(moves.map(({from, to}) => ({from: to, to: from}))))
    expect(
      Object.keys(back)
        .filter((path) => !assets.includes(path))
        .sort(),
    ).toEqual(before.paths)
  })

  test.each<[string, readonly Move[], string]>([
    [
      'a pattern without its questions',
      [{from: 'a/pattern.md', to: 'd/pattern.md'}],
      'A pattern moves with all files of its folder, and a/named.md would stay',
    ],
    ['onto a file', [{from: 'a/one.md', to: 'a/two.md'}], 'There is a file a/two.md already'],
    [
      'two files to one',
      [
        {from: 'a/one.md', to: 'a/x.md'},
        {from: 'a/two.md', to: 'a/x.md'},
      ],
      'Two files would become a/x.md',
    ],
    [
      'a question to a pattern',
      [{from: 'a/one.md', to: 'd/pattern.md'}],
      'A pattern cannot become a question, nor a question a pattern',
    ],
    [
      'to a folder without a pattern',
      [{from: 'a/one.md', to: 'd/one.md'}],
      'There is no pattern `d`; `build-bank new pattern d` creates one',
    ],
    ['another extension', [{from: 'a/one.md', to: 'a/one.txt'}], 'a/one.txt is not a Markdown file'],
    ['a missing file', [{from: 'a/no.md', to: 'a/x.md'}], 'There is no file a/no.md'],
    ['the settings', [{from: 'bank.yaml', to: 'a.yaml'}], '`bank.yaml` cannot be moved'],
  ])('refuses to move %s', (_, moves, reason) => {
    expect(open().moveFiles(moves)).toEqual({refused: reason})
  })
})
