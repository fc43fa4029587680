import fc from 'fast-check'
import {expect, test} from 'vitest'
import {compileQuestion, limits} from '../../src/compile.ts'
import {loadMath} from '../../src/markdown/math/load-math.ts'
import {mathElements} from '../../src/markdown/math/math-elements.ts'
import {math} from '../../src/node/math-engine.ts'
import {upTo} from '../run-counts.ts'

const compile = (stem: string) =>
  compileQuestion(
    `---\ncategory: concept\ndifficulty: easy\n---\n\n# Which?\n\n${stem}\n\n- [x] a\n  > b\n- [ ] c\n  > d\n`,
    {file: 'track/pattern/question.md', math},
  )

const html = (stem: string): string => compile(stem).question?.stem.html ?? ''

const faults = (stem: string): readonly string[] =>
  compile(stem)
    .diagnostics.filter(({severity}) => severity === 'error')
    .map(({code}) => code)

test.each([
  ['2,000 braces', '{'.repeat(2000) + '}'.repeat(2000), 'limit/formula'],
  ['braces within the length', '{'.repeat(240) + '}'.repeat(240), 'limit/formula'],
  ['a long sum', 'a + '.repeat(200), 'limit/formula'],
  ['a macro that calls itself', '\\def\\a{\\a\\a}\\a', 'math/syntax'],
  [
    'macros that double each other',
    `\\def\\a{xxxxxxxxxx}${'bcdefghij'.replace(/./g, (name, index: number) => {
      const last = 'abcdefghij'.charAt(index)
      return `\\def\\${name}{${`\\${last}`.repeat(4)}}`
    })}\\j`,
    'math/syntax',
  ],
  ['a macro as deep as the stack', `\\def\\a{${'\\sqrt'.repeat(60)}}${'\\a'.repeat(30)} x`, 'math/syntax'],
  ['deep roots', `${'\\sqrt'.repeat(98)} x`, 'math/syntax'],
  ['\\href', '\\href{javascript:alert(1)}{a}', 'math/syntax'],
  ['\\url', '\\url{https://example.org}', 'math/syntax'],
  ['\\includegraphics', '\\includegraphics{https://example.org/a.png}', 'math/syntax'],
  ['\\class', '\\class{a}{b}', 'math/syntax'],
  ['\\id', '\\id{a}{b}', 'math/syntax'],
  ['\\style', '\\style{background:url(x)}{b}', 'math/syntax'],
  ['\\data', '\\data{a=b}{x}', 'math/syntax'],
  ['\\ref', '\\ref{a}', 'math/syntax'],
  ['a script sign at the end', 'x^', 'math/syntax'],
  ['an unclosed environment', '\\begin{matrix} a', 'math/syntax'],
])('refuses %s, in a line and in a fence', (_, tex, code) => {
  expect(faults(`A $\`${tex}\`$.`)).toEqual([code])
  expect(faults(`\`\`\`math\n${tex}\n\`\`\``)).toEqual([code])
})

test('a definition does not reach the next formula', () => {
  expect(faults('$`\\gdef\\own{x}\\own`$ $`\\own`$')).toEqual(['math/syntax'])
  expect(faults('$`\\def\\frac{x}`$')).toEqual([])
  expect(html('$`\\frac12`$')).toContain('<mfrac>')
})

const pieces = [
  ...[
    'x',
    '1',
    '+',
    '^',
    '_',
    '{',
    '}',
    '&',
    '\\\\',
    ' ',
    '<',
    '"',
    "'",
    '%',
    '#',
    '~',
    '[',
    ']',
    '(',
    '|',
    'é',
    '∑',
  ],
  ...[
    '\\frac',
    '\\sqrt',
    '\\text{a}',
    '\\left(',
    '\\right)',
    '\\begin{matrix}',
    '\\end{matrix}',
    '\\href{a}{b}',
  ],
  ...[
    '\\def\\a{x}',
    '\\a',
    '\\color{red}',
    '\\boxed',
    '\\vec',
    '\\hspace{9em}',
    '\\tag{1}',
    '\\ce{H2O}',
    '\\label{a}',
  ],
  ...[
    '\\limits',
    '\\displaystyle',
    '\\mathbb{R}',
    '\\operatorname{a}',
    '\\overbrace',
    '\\xrightarrow{a}',
    '\\char"3c',
  ],
]

test('any TeX is a formula of allowed parts, or has one fault within it', () => {
  const tex = fc
    .array(fc.constantFrom(...pieces), {minLength: 1, maxLength: 12})
    .map((parts) => `x${parts.join('')}x`)
  fc.assert(
    fc.property(tex, fc.boolean(), (formula, isFence) => {
      const stem = isFence ? `\`\`\`math\n${formula}\n\`\`\`` : `$\`${formula}\`$`
      const {question, diagnostics} = compile(stem)
      const errors = diagnostics.filter(({severity}) => severity === 'error')
      if (!question) {
        expect(errors.map(({code}) => code)).toEqual(['math/syntax'])
        const place = errors[0]?.place
        expect(place?.start.line).toBeGreaterThanOrEqual(8)
        expect(place?.end.line).toBeLessThanOrEqual(isFence ? 10 : 8)
        return
      }
      expect(question.stem.text).toBe(formula)
      const written = question.stem.html.replace(/="[^"]*"/g, '')
      for (const [, name = ''] of written.matchAll(/<\/?([a-z]+)/g))
        if (name !== 'p') expect(Object.keys(mathElements)).toContain(name)
      expect(written).not.toMatch(/\s(?:style|href|id|src|on\w+)\b/)
    }),
    upTo(2000),
  )
})

test('a file full of formulas stays within the size of a file', () => {
  const {diagnostics} = compile('$`x`$ '.repeat(500).trim())
  expect(diagnostics).toEqual([])
  expect(html('$`x`$ '.repeat(500).trim()).length).toBeLessThan(limits.outputCharacters)
})

test.each([
  ['$`x`$', true],
  ['```math\nx\n```', true],
  ['~~~ math\nx\n~~~', true],
  ['$x^2$', true],
  ['It costs $5 or $10.', false],
  ['`x` and ```python', false],
])('loads the engine for %j: %s', async (text, isLoaded) => {
  expect((await loadMath('no formula', text)) !== undefined).toBe(isLoaded)
})

test('a formula without an engine is an error of the app', () => {
  const text = '---\ncategory: concept\ndifficulty: easy\n---\n\n# Is $`x`$ right?\n\n- [x] a\n- [ ] b\n'
  const {diagnostics} = compileQuestion(text, {file: 'track/pattern/question.md'})
  expect(diagnostics.filter(({severity}) => severity === 'error').map(({code}) => code)).toEqual([
    'math/no-engine',
  ])
})
