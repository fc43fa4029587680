import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {compileBank, compileQuestions, type Diagnostic, type Place} from '../../src/compile.ts'
import {isCode} from '../../src/diagnostics/catalogue.ts'
import {applyEdits} from '../../src/diagnostics/edits/apply-edits.ts'
import {comparePoints} from '../../src/diagnostics/place.ts'
import {sortDiagnostics} from '../../src/diagnostics/sort-diagnostics.ts'
import {patterns} from '../../src/patterns.ts'
import {upTo} from '../run-counts.ts'
import {fileSoup} from './markdown-soup.ts'

const file = 'track/pattern/question.md'
const linesOf = (text: string): string[] => text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)

function isInside({start, end}: Place, lines: readonly string[]): boolean {
  const exists = ({line, column}: Place['start']): boolean =>
    line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 1
  return exists(start) && exists(end) && comparePoints(start, end) <= 0
}

function expectSoundDiagnostics(diagnostics: readonly Diagnostic[], text: string): void {
  const lines = linesOf(text)
  for (const diagnostic of diagnostics) {
    const {code, message, place, related = [], fix, file: named} = diagnostic
    const edits = fix?.edits ?? []
    const places = [place, ...related.flatMap(({place}) => place ?? []), ...edits.map(({place}) => place)]
    expect({
      code,
      isKnown: isCode(code),
      named,
      outside: places.filter((at) => !isInside(at, lines)),
    }).toEqual({
      code,
      isKnown: true,
      named: file,
      outside: [],
    })
    // A message ends without a full stop, but for the text that it quotes.
    expect(message).toMatch(/^\S.*(?:[^.]|: .*\.)$/su)
    expect(message).not.toContain('undefined')
    expect(message).not.toContain('[object')
  }
  expect(JSON.parse(JSON.stringify(diagnostics))).toEqual(diagnostics)
  expect(sortDiagnostics(diagnostics)).toEqual(diagnostics)
}

describe('compileQuestions', () => {
  test('never throws, and places every fault and edit inside the text', () => {
    fc.assert(
      fc.property(fileSoup, fc.boolean(), (text, keepMarkdown) => {
        const {questions, diagnostics} = compileQuestions(text, {file, keepMarkdown, patterns})
        expectSoundDiagnostics(diagnostics, text)
        expect(JSON.parse(JSON.stringify(questions))).toStrictEqual(questions)
        if (questions.length === 0) expect(diagnostics.some(({severity}) => severity === 'error')).toBe(true)
      }),
      upTo(400),
    )
  })

  test('never throws for text that is not even Markdown', () => {
    const text = fc.oneof(
      fc.string({unit: 'binary', maxLength: 300}),
      fc.string({unit: 'grapheme', maxLength: 300}),
    )
    fc.assert(
      fc.property(
        fc.constantFrom('', '---\n', '---\ncategory: output\n---\n# T\n\n- [x] '),
        text,
        (start, rest) => {
          const {diagnostics} = compileQuestions(start + rest, {file})
          expectSoundDiagnostics(diagnostics, start + rest)
        },
      ),
      upTo(300),
    )
  })

  test('never throws for front matter of any kind', () => {
    const line = fc
      .tuple(
        fc.constantFrom('', '', '  ', '- ', '  - ', '\t'),
        fc.constantFrom('category', 'tags', 'sets', '"id"', '? x', 'a.b', '<<', '0', ''),
        fc.constantFrom(': ', ':', ' ', ': [', ': {', ': |', ': >-'),
        fc.constantFrom(
          'output',
          '[a, b]',
          '{a: b}',
          '&a b',
          '*a',
          '!!str x',
          '!x',
          '"a',
          "'b'",
          '',
          '2:00',
          '1e3',
          '~',
          '|',
          '#',
          '%',
          '@',
          '`',
          ']',
          '}',
          '- a',
          'é',
          '\u0000',
          '---',
          '...',
        ),
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.array(line, {maxLength: 8}), (lines) => {
        const text = `---\n${lines.join('\n')}\n---\n\n# T\n\n- [x] a\n- [ ] b\n`
        expectSoundDiagnostics(compileQuestions(text, {file, patterns}).diagnostics, text)
      }),
      upTo(400),
    )
  })

  test('is deterministic, with any line ends', () => {
    fc.assert(
      fc.property(fileSoup, (text) => {
        const [unix, dos, mac] = ['\n', '\r\n', '\r'].map((end) =>
          JSON.stringify(compileQuestions(linesOf(text).join(end), {file})),
        )
        expect([dos, mac]).toEqual([unix, unix])
      }),
      upTo(80),
    )
  })

  test('a fix removes its fault', () => {
    fc.assert(
      fc.property(fileSoup, (text) => {
        const {diagnostics} = compileQuestions(text, {file, patterns})
        for (const {code, message, fix} of diagnostics.filter(({fix}) => fix)) {
          const fixed = applyEdits(text, fix?.edits ?? []).text
          const count = (list: readonly Diagnostic[]): number =>
            list.filter((other) => other.code === code && other.message === message).length
          const after = compileQuestions(fixed, {file, patterns}).diagnostics
          // It may remove others like it, as when a line becomes HTML that takes up the next.
          const isRemoved = count(after) < count(diagnostics)
          expect({code, message, fixed, isRemoved}).toMatchObject({isRemoved: true})
        }
      }),
      upTo(150),
    )
  })

  test.each([undefined, null, 1, {}, ['a']])('throws a TypeError for %j instead of a text', (text) => {
    expect(() => compileQuestions(text as never, {file})).toThrow(TypeError)
  })

  test.each([undefined, null, {}, {file: 1}])('throws a TypeError for the options %j', (options) => {
    expect(() => compileQuestions('a', options as never)).toThrow(TypeError)
  })
})

describe('compileBank', () => {
  const head = {path: 'bank.yaml', text: 'name: bank\nversion: 1.0.0\ntracks: [{id: track, title: Track}]\n'}
  const pattern = {
    path: 'track/pattern/pattern.md',
    text: '---\ntitle: T\ntrack: track\nminutes: 1\nsummary: S\n---\n\n## C\n\nText.\n',
  }

  test('never throws, and does not depend on the order of files', () => {
    fc.assert(
      fc.property(fc.array(fileSoup, {minLength: 1, maxLength: 4}), fileSoup, (texts, other) => {
        const files = [
          head,
          pattern,
          {path: 'track/other/pattern.md', text: other},
          ...texts.map((text, index) => ({path: `track/pattern/q${index}.md`, text})),
        ]
        const forth = JSON.stringify(compileBank(files, {patterns}))
        expect(JSON.stringify(compileBank(files.toReversed(), {patterns}))).toBe(forth)
      }),
      upTo(30),
    )
  })

  test('never throws for a bank.yaml of any kind', () => {
    fc.assert(
      fc.property(fileSoup, fc.string({unit: 'binary', maxLength: 100}), (soup, noise) => {
        for (const text of [soup, noise, `${head.text}${soup}`])
          compileBank([{path: 'bank.yaml', text}, pattern])
      }),
      upTo(60),
    )
  })
})
