import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {compileBank} from '../../src/compile/bank/compile-bank.ts'
import {createWorkspace} from '../../src/editor/workspace/workspace.ts'
import {upTo} from '../run-counts.ts'
import {bankYaml, pattern, question, several} from './sample-files.ts'

/** Texts of each file: valid ones, ones with errors, and ones that link, collide or ignore. */
const versions: Readonly<Record<string, readonly string[]>> = {
  'bank.yaml': [
    bankYaml(),
    bankYaml({tags: '[x]'}),
    bankYaml({track: 'other'}),
    bankYaml({ignore: 'question/duplicate'}),
  ],
  'a/pattern.md': [pattern(), pattern({requires: 'b'}), pattern({concept: 'other'}), 'no front matter'],
  'b/pattern.md': [pattern(), pattern({requires: 'a'}), pattern({ignore: 'pattern/no-questions'})],
  'a/one.md': [
    question('One?'),
    question('One? [two](two.md)'),
    question('One? [concept](pattern.md#known)'),
    question('One? [second](../b/more.md#second)', 'tags: [x, y]\n'),
    question('Two?', 'formerly: [a/two]\n'),
    question('One?', 'ignore: [question/duplicate]\n'),
    question('One?').replace('category', 'catgeory'),
  ],
  'a/two.md': [question('Two?'), question('One?'), question('Two?', 'id: one\n'), '---\nunclosed: ['],
  'b/more.md': [several('first', 'second'), several('first', 'first'), several('second'), question('Alone?')],
}

const edit = fc
  .constantFrom(...Object.keys(versions))
  .chain((path) =>
    fc
      .oneof(
        {weight: 5, arbitrary: fc.constantFrom(...(versions[path] ?? []))},
        {weight: 1, arbitrary: fc.constant(undefined)},
      )
      .map((text) => ({path, text})),
  )

test('after any edits a workspace has the diagnostics and the bank of a whole build', () => {
  let sound = 0
  const check = (edits: readonly {path: string; text: string | undefined}[]): void => {
    const workspace = createWorkspace()
    const texts = new Map<string, string>()
    let before = new Map([['bank.yaml', JSON.stringify(workspace.diagnostics('bank.yaml'))]])
    for (const {path, text} of [{path: 'bank.yaml', text: bankYaml()}, ...edits]) {
      // Without a valid `bank.yaml` the last one stays in use.
      if (path === 'bank.yaml' && text === undefined) continue
      if (text === undefined) texts.delete(path)
      else texts.set(path, text)
      const {touched} = text === undefined ? workspace.remove(path) : workspace.set(path, text)
      const after = new Map(
        [...texts.keys(), ...before.keys()].map((name) => [
          name,
          JSON.stringify(workspace.diagnostics(name)),
        ]),
      )
      const differing = [...after].filter(([name, shown]) => shown !== (before.get(name) ?? '[]'))
      expect(touched).toEqual(differing.map(([name]) => name).sort())
      before = after
    }
    const built = compileBank([...texts].map(([name, content]) => ({path: name, text: content})))
    expect(workspace.diagnostics()).toEqual(built.diagnostics)
    if (built.bank) expect(workspace.bank()).toEqual(built.bank)
    sound += Number(built.bank !== undefined)
  }
  fc.assert(fc.property(fc.array(edit, {minLength: 1, maxLength: 12}), check), upTo(1000))
  expect(sound).toBeGreaterThan(0)
}, 300_000)

const files = [
  {path: 'bank.yaml', text: bankYaml()},
  {path: 'a/pattern.md', text: pattern()},
  {path: 'b/pattern.md', text: pattern({requires: 'a'})},
  {
    path: 'a/one.md',
    text: question('One? [two](two.md), [it](pattern.md#known) and [more](../b/more.md#second)'),
  },
  {path: 'a/two.md', text: question('Two?')},
  {path: 'b/more.md', text: several('first', 'second')},
]

describe('a workspace', () => {
  const workspace = createWorkspace({files})

  const at = (path: string, text: string, offset = 0) => {
    const lines = (workspace.text(path) ?? '').split('\n')
    const line = lines.findIndex((one) => one.includes(text))
    const start = {line: line + 1, column: (lines[line] ?? '').indexOf(text) + 1 + offset}
    return {path, place: {start, end: start}}
  }
  const textAt = ({
    path,
    place,
  }: {
    path: string
    place: {start: {line: number; column: number}; end: {line: number; column: number}}
  }) =>
    `${path}: ${(workspace.text(path) ?? '').split('\n')[place.start.line - 1]?.slice(place.start.column - 1, place.end.line === place.start.line ? place.end.column - 1 : undefined)}`

  test.each([
    ['a link to a question', at('a/one.md', '[two]', 2), 'a/two.md: # Two?'],
    ['a link to a concept', at('a/one.md', '[it]', 1), 'a/pattern.md: ## Known {#known}'],
    ['a link to a question of several', at('a/one.md', '[more]', 1), 'b/more.md: # Title second {#second}'],
    ['a required pattern', at('b/pattern.md', '[a]', 1), 'a/pattern.md: P'],
  ])('finds the target of %s', (_, from, expected) => {
    const target = workspace.target(from)
    expect(target && textAt(target)).toBe(expected)
  })

  test.each([
    ['a question', at('a/two.md', '# Two?', 3), ['a/one.md: [two](two.md)']],
    ['a link to it', at('a/one.md', '[two]', 2), ['a/one.md: [two](two.md)']],
    ['a concept', at('a/pattern.md', '## Known', 4), ['a/one.md: [it](pattern.md#known)']],
    ['one of several', at('b/more.md', '# Title second', 4), ['a/one.md: [more](../b/more.md#second)']],
    ['a pattern', at('a/pattern.md', 'title', 4), ['b/pattern.md: a']],
  ])('finds the references to %s', (_, of, expected) => {
    expect(workspace.references(of).map(textAt)).toEqual(expected)
  })

  test('finds a question by its id, linked', () => {
    const {question: found, at: place} = workspace.question('a/one') ?? {}
    expect(place?.path).toBe('a/one.md')
    expect(found?.title.html).toContain('href="#b/more#second"')
    expect(workspace.question('a/none')).toBeUndefined()
    expect(workspace.pattern('b')?.pattern?.questions).toEqual(['b/more#first', 'b/more#second'])
  })

  test('keeps what it knows of a file whose front matter is broken', () => {
    const broken = createWorkspace({files})
    broken.set('a/two.md', '---\ncategory: [\n---\n\n# Two?\n')
    expect(broken.names().ids).toContain('a/two')
    broken.set('a/two.md', question('Two?').replace('easy', 'easier'))
    expect(broken.names().ids).toContain('a/two')
    expect(broken.target(at('a/one.md', '[two]', 2))?.path).toBe('a/two.md')
  })

  test('keeps the settings while bank.yaml is broken', () => {
    const broken = createWorkspace({files})
    const {touched} = broken.set('bank.yaml', 'name: [')
    expect(touched).toEqual(['bank.yaml'])
    expect(broken.diagnostics().every(({file}) => file === 'bank.yaml')).toBe(true)
  })

  test('refuses what is not a text', () => {
    // @ts-expect-error as from JavaScript
    expect(() => workspace.set('a/one.md', undefined)).toThrow(TypeError)
    expect(() => workspace.set('a/picture.png', '')).toThrow(TypeError)
  })
})
