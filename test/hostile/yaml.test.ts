import {describe, expect, test} from 'vitest'
import {compileBank, compileQuestions, type Diagnostic} from '../../src/compile.ts'

const sound = 'category: output\ndifficulty: easy'
const body = '# Which?\n\n- [x] a\n- [ ] b\n'

/** Code, line and column of each fault of front matter. */
function faultsOf(yaml: string): string[] {
  return toLines(
    compileQuestions(`---\n${yaml}\n---\n\n${body}`, {file: 'track/pattern/question.md'}).diagnostics,
  )
}

const toLines = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics
    .filter(({severity}) => severity !== 'info')
    .map(({code, place: {start}}) => `${start.line}:${start.column} ${code}`)

describe('front matter', () => {
  test.each([
    ['an anchor', `${sound}\ntags: &a [b]`, ['4:7 yaml/anchor']],
    ['an anchor of a scalar', 'category: &a output\ndifficulty: easy', ['2:11 yaml/anchor']],
    ['an alias', `${sound}\nlevel: &a expert\nid: *a`, ['4:8 yaml/anchor', '5:5 yaml/alias']],
    ['an alias of nothing', `${sound}\nid: *a`, ['4:5 yaml/alias']],
    ['an alias as a key', `${sound}\n*a : b`, ['4:1 yaml/complex-key']],
    ['a tag', `${sound}\nid: !!str a`, ['4:5 yaml/tag']],
    ['a tag of a program', `${sound}\nid: !!js/function "a"`, ['4:5 yaml/tag']],
    ['a local tag', `${sound}\ntags: !a [b]`, ['4:7 yaml/tag']],
    ['a binary', `${sound}\nid: !!binary YQ==`, ['4:5 yaml/tag']],
    ['a set', `${sound}\ntags: !!set {a, b}`, ['4:7 yaml/tag']],
    ['a merge key', `${sound}\n<<: {level: expert}`, ['4:1 yaml/merge-key']],
    ['a quoted merge key', `${sound}\n"<<": {level: expert}`, ['4:1 yaml/merge-key']],
    ['a directive', `%YAML 1.2\n${sound}`, ['2:1 yaml/directive']],
    ['a directive for tags', `%TAG ! tag:example.org,2000:\n${sound}`, ['2:1 yaml/directive']],
    ['a second document', `${sound}\n...\nid: a`, ['5:1 yaml/document']],
    ['a key twice', `${sound}\ncategory: syntax`, ['4:1 yaml/duplicate-key']],
    ['a key twice, once in quotes', `${sound}\n"category": syntax`, ['4:1 yaml/duplicate-key']],
    ['a key twice, by way of an escape', `${sound}\n"c\\x61tegory": syntax`, ['4:1 yaml/duplicate-key']],
    ['keys that are equal in NFC', `${sound}\n\u00E9: a\ne\u0301: b`, ['5:1 yaml/duplicate-key']],
    ['__proto__', `${sound}\n__proto__: {a: b}`, ['4:1 yaml/forbidden-key']],
    ['__proto__ by way of an escape', `${sound}\n"__pr\\x6fto__": a`, ['4:1 yaml/forbidden-key']],
    ['constructor', `${sound}\nconstructor: {prototype: a}`, ['4:1 yaml/forbidden-key']],
    ['prototype further in', `${sound}\ntags: [{prototype: a}]`, ['4:9 yaml/forbidden-key']],
    ['a list as a key', `${sound}\n[a, b]: c`, ['4:1 yaml/complex-key']],
    ['a mapping as a key', `${sound}\n{a: b}: c`, ['4:1 yaml/complex-key']],
    ['a question mark and a list', `${sound}\n? - a\n: b`, ['4:3 yaml/complex-key']],
    ['nine levels', `${sound}\ntags: ${'['.repeat(9)}a${']'.repeat(9)}`, ['4:15 limit/yaml-depth']],
    [
      'two hundred levels',
      `${sound}\ntags: ${'['.repeat(200)}a${']'.repeat(200)}`,
      ['4:15 limit/yaml-depth'],
    ],
    ['201 keys', Array.from({length: 201}, (_, index) => `k${index}: v`).join('\n'), ['1:1 limit/yaml-keys']],
    ['16 KB and a byte', `# ${'a'.repeat(16 * 1024 - 1)}`, ['1:1 limit/front-matter-size']],
    ['16 KB of two-byte letters', `# ${'é'.repeat(8 * 1024)}`, ['1:1 limit/front-matter-size']],
    ['a scalar', 'output', ['2:1 yaml/not-a-mapping']],
    ['a list', '- a', ['2:1 yaml/not-a-mapping']],
    ['nothing but a comment', '# a', ['1:1 field/missing', '1:1 field/missing']],
    ['a control character', `${sound}\nid: a\u0001`, ['4:6 file/control-character', '4:5 field/id']],
    ['a bidirectional control', `${sound}\nid: a\u202E`, ['4:6 file/bidi-control', '4:5 field/id']],
    ['a quote that is not closed', `${sound}\nid: "a`, ['4:5 yaml/unclosed']],
    ['a bracket that is not closed', `${sound}\ntags: [a`, ['4:7 yaml/unclosed']],
    ['an unknown key', `${sound}\nlevle: expert`, ['4:1 field/unknown']],
    ['a key of a prototype', `${sound}\ntoString: a`, ['4:1 field/unknown']],
    ['a mapping for a list', `${sound}\ntags: {a: b}`, ['4:7 field/type']],
    ['a mapping for a word', 'category: {a: b}\ndifficulty: easy', ['2:11 field/type']],
    ['a list for a word', 'category: output\ndifficulty: [easy]', ['3:13 field/type']],
    ['lists in a list', `${sound}\nsets: [[practice]]`, ['4:8 field/type']],
  ])('with %s is refused at its place', (_, yaml, faults) => {
    expect(faultsOf(yaml).sort()).toEqual([...faults].sort())
  })

  test('with tabs before keys is refused where they are', () => {
    const faults = faultsOf(`${sound}\ntags:\n\t- a`)
    expect(faults.length).toBeGreaterThan(0)
    for (const fault of faults) expect(fault).toMatch(/^[45]:\d+ (?:yaml\/syntax|field\/\w+)$/)
  })

  test.each([
    ['eight levels of lists', `${sound}\ntags: ${'['.repeat(7)}a${']'.repeat(7)}`, 'field/type'],
    ['200 keys', Array.from({length: 200}, (_, index) => `k${index}: v`).join('\n'), 'field/unknown'],
  ])('with %s is read', (_, yaml, code) => {
    expect(faultsOf(yaml).join()).toContain(code)
    expect(faultsOf(yaml).join()).not.toContain('limit/')
  })

  test.each([
    ['quotes', 'category: "output"\ndifficulty: \'easy\''],
    ['braces', '{category: output, difficulty: easy}'],
    ['comments', '# a\ncategory: output # b\n\ndifficulty: easy'],
    ['text over several lines', 'category: >-\n  output\ndifficulty: easy'],
    ['a percent sign', `${sound}\ntags: [a] # 50 %\n# %`],
    ['spaces behind its dashes', sound],
  ])('with %s is accepted', (_, yaml) => {
    expect(faultsOf(yaml)).toEqual([])
  })

  test.each([
    ['no', 'id: no', 'track/pattern/no'],
    ['007', 'id: 007', 'track/pattern/007'],
    ['null', 'id: null', 'track/pattern/null'],
    ['1e3', 'id: 1e3', 'track/pattern/1e3'],
    ['0x1f', 'id: 0x1f', 'track/pattern/0x1f'],
    ['2001-01-01', 'id: 2001-01-01', 'track/pattern/2001-01-01'],
  ])('keeps %s as typed', (_, yaml, id) => {
    const {questions} = compileQuestions(`---\n${sound}\n${yaml}\n---\n\n${body}`, {
      file: 'track/pattern/question.md',
    })
    expect(questions[0]?.id).toBe(id)
  })

  test('does not change any prototype', () => {
    faultsOf(`${sound}\n__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}`)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})

describe('the fields of one question in a file', () => {
  const inFence = (yaml: string): string[] =>
    toLines(
      compileQuestions(
        `---\n${sound}\n---\n\n# Which?\n\n\`\`\`yaml question\n${yaml}\n\`\`\`\n\n- [x] a\n- [ ] b\n`,
        {
          file: 'track/pattern/question.md',
        },
      ).diagnostics,
    )

  test.each([
    ['an alias', 'id: *a', ['9:5 yaml/alias']],
    ['__proto__', '__proto__: a', ['9:1 yaml/forbidden-key']],
    ['a key twice', 'level: expert\nlevel: expert', ['10:1 yaml/duplicate-key']],
    ['an unknown key', 'levle: expert', ['9:1 field/unknown']],
    ['a scalar', 'expert', ['9:1 yaml/not-a-mapping']],
  ])('with %s are refused at their place', (_, yaml, faults) => {
    expect(inFence(yaml)).toEqual(faults)
  })
})

describe('bank.yaml', () => {
  const faultsOfBank = (text: string): string[] =>
    toLines(compileBank([{path: 'bank.yaml', text}]).diagnostics)
  const head = 'name: bank\nversion: 1.0.0\n'

  test.each([
    ['an anchor', `${head}title: &a b\n`, ['3:8 yaml/anchor']],
    ['__proto__ in a track', `${head}tracks: [{__proto__: a}]\n`, ['3:11 yaml/forbidden-key']],
    ['a second document', `${head}---\nname: other\n`, ['3:1 yaml/document']],
    ['a directive', `%YAML 1.1\n---\n${head}`, ['1:1 yaml/directive']],
    ['16 KB and more', `${head}# ${'a'.repeat(16 * 1024)}\n`, ['1:1 limit/file-size']],
    [
      'an unknown field of a track',
      `${head}tracks: [{id: a, title: A, colour: red}]\n`,
      ['3:28 field/unknown'],
    ],
    [
      'a duplicate track',
      `${head}tracks: [{id: a, title: A}, {id: a, title: B}]\n`,
      ['3:34 bank/repeated-track'],
    ],
    ['a control character', `${head}title: a\u0007\n`, ['3:9 file/control-character']],
  ])('with %s is refused at its place', (_, text, faults) => {
    expect(faultsOfBank(text)).toEqual(faults)
  })
})
