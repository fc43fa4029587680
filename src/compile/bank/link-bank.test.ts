import {describe, expect, test} from 'vitest'
import {compileBank} from './compile-bank.ts'

const bankYaml = {path: 'bank.yaml', text: 'name: bank\nversion: 1.0.0\ntracks: [{id: a, title: A}]\n'}
const pattern = (path: string) => ({
  path,
  text: '---\ntitle: P\ntrack: a\nminutes: 5\nsummary: S\n---\n\n## Known {#c}\n\nText.\n',
})
const question = (path: string, ...titles: string[]) => {
  const blocks = titles.map((title) => `# ${title}\n\n- [x] a\n  > Yes\n- [ ] b\n  > No\n`)
  return {path, text: `---\ncategory: output\ndifficulty: easy\n---\n\n${blocks.join('\n')}`}
}

const faultsOf = (...files: {path: string; text: string}[]): string[] => {
  const {bank, diagnostics} = compileBank([bankYaml, ...files])
  expect(bank === undefined).toBe(diagnostics.some(({severity}) => severity === 'error'))
  return diagnostics.map(({file, code}) => `${file} ${code}`)
}

describe('linkBank', () => {
  test('refuses a question with the id of a concept', () => {
    const files = [pattern('a/pattern.md'), pattern('a/b/pattern.md'), question('a/b/one.md', 'One?')]
    expect(faultsOf(...files, question('a/b.md', 'C? {#c}', 'D? {#d}'))).toEqual([
      'a/b.md id/collision',
      'a/b/pattern.md id/collision',
    ])
  })

  test('refuses a question with the id of a pattern', () => {
    const files = [pattern('a/pattern.md'), pattern('a/b/pattern.md'), question('a/b/one.md', 'One?')]
    expect(faultsOf(...files, question('a/b.md', 'B?'))).toEqual([
      'a/b.md id/collision',
      'a/b/pattern.md id/collision',
    ])
  })

  test('reports a shared id at each place, with another place', () => {
    const named = (path: string) => {
      const {text} = question(path, `${path}?`)
      return {path, text: text.replace('category', 'id: same\ncategory')}
    }
    const {diagnostics} = compileBank([
      bankYaml,
      pattern('a/pattern.md'),
      ...['a/x.md', 'a/y.md', 'a/z.md'].map(named),
    ])
    expect(
      diagnostics.map(({code, file, related}) => [code, file, ...(related ?? []).map((other) => other.file)]),
    ).toEqual([
      ['id/collision', 'a/x.md', 'a/y.md'],
      ['id/collision', 'a/y.md', 'a/x.md'],
      ['id/collision', 'a/z.md', 'a/x.md'],
    ])
  })

  test('suggests the file that a link probably means', () => {
    const linking = question('a/one.md', 'One?\n\n[two](tow.md) ![p](picure.png)')
    const files = [bankYaml, pattern('a/pattern.md'), question('a/two.md', 'Two?'), linking]
    const {diagnostics} = compileBank(files, {assets: ['a/picture.png']})
    expect(diagnostics.map(({data}) => data)).toEqual([
      {target: 'a/tow.md', nearest: 'a/two.md'},
      {target: 'a/picure.png', nearest: 'a/picture.png'},
    ])
  })

  test('refuses questions and a pattern at the top, without consequential errors', () => {
    expect(faultsOf(pattern('pattern.md'), question('one.md', 'One?'))).toEqual([
      'one.md file/no-folder',
      'pattern.md file/no-folder',
    ])
    expect(faultsOf(pattern('pattern.md'), pattern('a/pattern.md'), question('a/one.md', 'One?'))).toEqual([
      'pattern.md file/no-folder',
    ])
  })
})
