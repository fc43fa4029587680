import fc from 'fast-check'
import {expect, test} from 'vitest'
import {placeAt} from '../../src/diagnostics/place.ts'
import {toSourceFile} from '../../src/diagnostics/source-file.ts'
import {readPlainYaml} from '../../src/markdown/shortcuts/plain-yaml.ts'
import {parseYaml} from '../../src/markdown/yaml/yaml.ts'
import {upTo} from '../run-counts.ts'

const names = fc.constantFrom(
  'category',
  'tags',
  'a',
  'b-c',
  'D_1',
  'constructor',
  '__proto__',
  'x y',
  '1',
  '"q"',
  '',
)
const signs = [
  ...'aZ09_ .,/()+-:#[]{}\'"&*!|>%@`?~=\\\t\u00A0ñ',
  ': ',
  ' #',
  ', ',
  '- ',
  'true',
  'null',
  '1e3',
  '2:00',
  '---',
]
const word = fc.array(fc.constantFrom('a', 'b1', 'word', '1.10', '2:00', ' ', '-', '_', '.', '/'), {
  minLength: 1,
  maxLength: 4,
})
const value = fc.oneof(
  {weight: 3, arbitrary: word.map((parts) => parts.join(''))},
  {
    weight: 3,
    arbitrary: fc
      .array(word, {maxLength: 4})
      .map((list) => `[${list.map((parts) => parts.join('')).join(', ')}]`),
  },
  {weight: 1, arbitrary: fc.array(fc.constantFrom(...signs), {maxLength: 6}).map((parts) => parts.join(''))},
)
const sound = fc
  .tuple(fc.constantFrom('category', 'tags', 'a', 'b-c', 'D_1'), value)
  .map((parts) => parts.join(': '))
const odd = fc.tuple(names, fc.constantFrom(':  ', ':', ' : ', ':\t'), value).map((parts) => parts.join(''))
const noise = fc.constantFrom('', ' ', '- a', '  - b', '  more', '# note', '---', '...', '%TAG')
const line = fc.oneof({weight: 12, arbitrary: sound}, {weight: 2, arbitrary: odd}, value, noise)
const indents = fc.constantFrom('', '', '  ', '\t')

test('reading without a parser gives the result of the parser, at the same places', () => {
  const runs = upTo(3000)
  let read = 0
  fc.assert(
    fc.property(fc.array(line, {minLength: 1, maxLength: 4}), indents, (lines, indent) => {
      const source = toSourceFile('a.md', ['---', ...lines.map((text) => indent + text), '---'].join('\n'))
      const place = placeAt(1, 1, 3)
      const plain = readPlainYaml(source, lines.join('\n'), 2, place)
      if (!plain) return
      read++
      const parsed = parseYaml(source, lines.join('\n'), 2, place)
      expect(source.diagnostics).toEqual([])
      expect(plain).toEqual(parsed)
      expect([...plain.places.keys()]).toEqual([...(parsed?.places.keys() ?? [])])
      expect(Object.keys(plain.values)).toEqual(Object.keys(parsed?.values ?? {}))
    }),
    runs,
  )
  expect(read / runs.numRuns).toBeGreaterThan(0.03)
})
