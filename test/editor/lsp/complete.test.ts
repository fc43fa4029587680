import {describe, expect, test} from 'vitest'
import {complete} from '../../../src/editor/lsp/complete/complete.ts'
import {createWorkspace} from '../../../src/editor/workspace/workspace.ts'
import {bankYaml, pattern, question} from '../sample-files.ts'

const front = '---\ncategory: output\ndifficulty: easy\n---\n\n'
const cloze = `${front}# Fill in.\n\nA [[first]] and \`[[second-one]]\`.\n\n`
const files: Readonly<Record<string, string>> = {
  'bank.yaml': `${bankYaml({tags: '[loops, scope]'})}environments: [{name: python-3, language: python}]\n`,
  'a/pattern.md': pattern(),
  'b/pattern.md': pattern({concept: 'other'}),
  'a/one.md': question('One?'),
  'a/more.md': `${front}# First {#first}\n\n- [x] a\n- [ ] b\n\n# Second {#second}\n\n- [x] c\n- [ ] d\n`,
}

/** The labels offered at `|` in a text, and the text after the first of them is chosen. */
function offer(path: string, marked: string): {labels: readonly string[]; chosen: string} {
  const at = marked.indexOf('|')
  const text = marked.slice(0, at) + marked.slice(at + 1)
  const workspace = createWorkspace({
    files: Object.entries({...files, [path]: text}).map(([name, content]) => ({path: name, text: content})),
    assets: ['a/plan.png', 'setup.py'],
  })
  const lines = text.slice(0, at).split('\n')
  const last = lines.at(-1) ?? ''
  const {items} = complete(workspace, {path, text, at: {line: lines.length, column: last.length + 1}})
  const [first] = items
  if (!first?.textEdit || !('range' in first.textEdit)) return {labels: [], chosen: text}
  const typed = last.length - first.textEdit.range.start.character
  expect(first.textEdit.range.end).toEqual({line: lines.length - 1, character: last.length})
  return {
    labels: items.map(({label}) => label),
    chosen: text.slice(0, at - typed) + first.textEdit.newText + text.slice(at),
  }
}

describe('complete', () => {
  test.each<[string, string, string, string | RegExp, readonly string[], readonly string[]]>([
    ['fields', 'a/x.md', '---\n|\n---\n', /^---\nkind: \n/, ['category', 'scoring', 'units'], ['track']],
    [
      'fields not written yet',
      'a/x.md',
      '---\ncategory: output\n|',
      /category: output\nkind: /,
      ['level'],
      ['category'],
    ],
    ['fields of a kind', 'a/x.md', '---\nkind: numeric\n|\n---\n', /kind: numeric\n/, ['units'], ['scoring']],
    ['fields of a pattern', 'c/pattern.md', '---\n|\n---\n', /^---\ntitle: /, ['requires'], ['category']],
    [
      'fields of a bank',
      'bank.yaml',
      'name: x\n|',
      /^name: x\ntitle: /,
      ['environments'],
      ['name', 'category'],
    ],
    [
      'fields inside a list',
      'bank.yaml',
      'environments:\n  - name: a\n    |',
      /\n {4}/,
      ['language', 'limits'],
      ['tracks'],
    ],
    ['fields of the first entry', 'bank.yaml', 'tracks:\n  - |', /- id: $/, ['title'], []],
    [
      'fields inside a map',
      'bank.yaml',
      'environments:\n- limits:\n    |',
      /seconds: $/,
      ['megabytes'],
      ['name'],
    ],
    ['kinds', 'a/x.md', '---\nkind: |\n---\n', /kind: choice\n/, ['cloze', 'open'], []],
    ['values of a field', 'a/x.md', '---\ndifficulty: m|\n---\n', /easy/, ['medium', 'hard'], []],
    [
      'values of one kind',
      'a/x.md',
      '---\nkind: order\nscoring: |\n---\n',
      /scoring: /,
      ['pairs'],
      ['net-correct'],
    ],
    [
      'tags in brackets',
      'a/x.md',
      '---\ntags: [scope, l|]\n---\n',
      '---\ntags: [scope, loops]\n---\n',
      ['scope'],
      [],
    ],
    ['tags on lines', 'a/x.md', '---\ntags:\n  - |\n---\n', /- loops\n/, ['scope'], []],
    ['tags at the margin', 'a/x.md', '---\ntags:\n- |\n---\n', /- loops\n/, ['scope'], []],
    [
      'codes to ignore',
      'a/x.md',
      '---\nignore: [choice/l|]\n---\n',
      /ignore: \[/,
      ['choice/longest-key'],
      ['choice/no-key'],
    ],
    [
      'required patterns',
      'a/pattern.md',
      '---\nrequires: [|]\n---\n',
      '---\nrequires: [b]\n---\n',
      ['b'],
      ['a'],
    ],
    ['tracks', 'a/pattern.md', '---\ntrack: |\n---\n', '---\ntrack: a\n---\n', ['a'], []],
    ['environments', 'a/pattern.md', '---\nenvironments: [|]\n---\n', /\[python-3\]/, ['python-3'], []],
    ['set-up files', 'bank.yaml', 'environments:\n  - setup: |', /setup: /, ['setup.py'], []],
    ['languages', 'bank.yaml', 'environments:\n  - language: |', /language: python/, ['sqlite'], []],
    [
      'fields of one question',
      'a/x.md',
      `${front}# T\n\n\`\`\`yaml question\n|\n\`\`\`\n`,
      /question\nkind: /,
      ['revision'],
      [],
    ],
    [
      'fields of a proof',
      'a/x.md',
      `${front}# T\n\n## Proof\n\n\`\`\`yaml proof\n|\n\`\`\`\n`,
      /proof\nenv: /,
      ['goal', 'unproved'],
      ['kind'],
    ],
    [
      'fields of an expectation',
      'a/x.md',
      `${front}# T\n\n## Proof\n\n\`\`\`yaml proof\ngoal:\n  |\n`,
      /goal:\n {2}stdout: /,
      ['raises'],
      ['goal'],
    ],
    [
      'options of a proof',
      'a/x.md',
      `${files['a/one.md']}\n## Proof\n\n\`\`\`yaml proof\noptions:\n  |\n\`\`\`\n`,
      /options:\n {2}text-a:/,
      ['text-a', 'text-b'],
      [],
    ],
    ['sections', 'a/x.md', `${front}# T\n\n## |`, /## Hint$/, ['Answer', 'Solution'], []],
    [
      'sections of a kind first',
      'a/x.md',
      `---\nkind: cloze\n---\n\n# T\n\n## |`,
      /## Blanks$/,
      ['Hint'],
      ['Tests'],
    ],
    [
      'sections not written yet',
      'a/x.md',
      `${front}# T\n\n## Solution\n\n1. a\n\n## |`,
      /## Hint$/,
      ['Hint'],
      ['Solution'],
    ],
    ['hints again', 'a/x.md', `${front}# T\n\n## Hint\n\nA.\n\n## H|`, /## Hint$/, ['Hint'], []],
    [
      'links, near ones first',
      'a/x.md',
      `${front}# [T](|`,
      /\[T\]\(more\.md$/,
      ['../b/pattern.md', 'plan.png'],
      ['x.md'],
    ],
    ['anchors of questions', 'a/x.md', `${front}# [T](more.md#|)`, /more\.md#first\)/, ['second'], []],
    ['anchors of concepts', 'a/x.md', `${front}# [T](../b/pattern.md#|`, /#other$/, ['other'], []],
    ['anchors of the same file', 'a/pattern.md', `${pattern()}\n[here](#|`, /\(#known$/, ['known'], []],
    ['marks', 'a/x.md', `${front}# T\n\n- |`, /- \[ \] $/, ['[x]'], []],
    ['the rest of a mark', 'a/x.md', `${front}# T\n\n- [|`, /- \[ \] $/, ['[x]'], []],
    ['attributes', 'a/x.md', `${front}# T\n\n- [x] a {|`, /a \{#$/, ['pin=last', 'credit='], []],
    [
      'attributes of a form',
      'a/x.md',
      `${front}# T\n\n## Answer\n\n- [x] a {#a |`,
      /#a #$/,
      ['credit='],
      ['pin'],
    ],
    ['blanks in the stem', 'a/x.md', `${cloze}Again [[|`, /\[\[first\]\]$/, ['second-one'], []],
    ['blanks as headings', 'a/x.md', `${cloze}## Blanks\n\n### |`, /### first$/, ['second-one'], []],
    [
      'languages of fences',
      'a/x.md',
      `${front}# T\n\n\`\`\`|`,
      /```yaml question$/,
      ['python', 'output'],
      [],
    ],
    [
      'roles of programs',
      'a/x.md',
      `${front}# T\n\n## Proof\n\n\`\`\`python w|`,
      /```python /,
      ['witness', 'setup'],
      [],
    ],
    [
      'the fence of fields',
      'a/x.md',
      `${front}# T\n\n## Proof\n\n\`\`\`yaml |`,
      /```yaml proof$/,
      ['proof'],
      ['question'],
    ],
  ])('offers %s', (_, path, marked, chosen, some, none) => {
    const found = offer(path, marked)
    expect(found.labels).toEqual(expect.arrayContaining([...some]))
    for (const label of none) expect(found.labels).not.toContain(label)
    if (typeof chosen === 'string') expect(found.chosen).toBe(chosen)
    else expect(found.chosen).toMatch(chosen)
  })

  test.each([
    ['code', 'a/x.md', `${front}# T\n\n\`\`\`python\n## |\n\`\`\`\n`],
    ['a list of a solution', 'a/x.md', `${front}# T\n\n## Common mistakes\n\n- |`],
    ['a sentence', 'a/x.md', `${front}# What |`],
    ['a free value', 'a/x.md', '---\nlang: |\n---\n'],
    ['a list of a pattern', 'a/pattern.md', `${pattern()}\n- |`],
  ])('offers nothing in %s', (_, path, marked) => {
    expect(offer(path, marked).labels).toEqual([])
  })

  test('offers the nearest of many files, and others when more is typed', () => {
    const many = Array.from(
      {length: 900},
      (_, index) => [`n${index % 9}/q${index}.md`, question('Q?')] as const,
    )
    const list = [...Object.entries(files), ...many].map(([path, text]) => ({path, text}))
    const workspace = createWorkspace({files: list})
    const at = (text: string) =>
      complete(workspace, {path: 'a/one.md', text, at: {line: 1, column: text.length + 1}})
    const all = at('[x](')
    expect(all.isIncomplete).toBe(true)
    expect(all.items[0]?.label).toBe('more.md')
    const find = (typed: string) => at(`[x](${typed}`).items.map(({label}) => label)
    expect(find('../n3/q84')).toEqual(['../n3/q84.md', '../n3/q840.md', '../n3/q849.md'])
    expect(find('q842')).toEqual(['../n5/q842.md'])
  })
})
