import {expect, test} from 'vitest'
import {readSources} from '../../src/formats.ts'
import {patterns} from '../../src/patterns.ts'

const many = 60_000

/** Texts on which a careless pattern or parser would take minutes. */
const hostile: readonly (readonly [name: string, text: string])[] = [
  ['newlines', '\n'.repeat(many)],
  ['open braces', '{'.repeat(many)],
  ['ids without an end', `// ${'[id:'.repeat(many)}\nWhich? {=a ~b}`],
  ['options', `Which? {=a ${'~b '.repeat(many)}}`],
  ['wildcards', `Which? {=${'*a'.repeat(5000)}b}`],
  ['a tag without an end', `[html]Which? {=<${'a'.repeat(many)} ~b}`],
  ['links', `[html]${'<a>'.repeat(5000)} {=a ~b}`],
  ['nested elements', `[html]${'<div>'.repeat(2000)} {=a ~b}`],
  ['formulas without an end', `[html]<b>x</b>${'\\\\('.repeat(many / 4)} {=a ~b}`],
  ['a wide table', `[html]<table><tr><td colspan\\="1000000000">x</td></tr></table> {=a ~b}`],
  ['nested quotes', `[markdown]${'> '.repeat(2000)}x {=a ~b}`],
  ['hashes', `Which? {=a${'#'.repeat(many)} ~b}`],
  ['questions', '{}\n\n'.repeat(20_001)],
]

test.each(hostile)('%s are read or refused', (_, text) => {
  const source = {path: 'a.gift', bytes: new TextEncoder().encode(text)}
  for (const from of ['gift', 'auto'] as const) {
    const {totals, questions} = readSources([source], {from, into: 'a/b', patterns})
    expect(questions.length).toBe(totals.read)
  }
})
