import {expect, test} from 'vitest'
import {formats} from '../../src/cli/reporters/report.ts'
import {reporters} from '../../src/cli/reporters/reporters.ts'
import {hostileTexts, makeHostile, makeReport, mixedReport} from './make-report.ts'

test('there is a reporter for each format and no other', () => {
  expect(Object.keys(reporters)).toEqual([...formats])
})

test.each(formats)('%s ends in one newline, and is deterministic', (format) => {
  for (const report of [mixedReport, makeReport([])]) {
    expect(reporters[format](report)).toMatch(/\S\n$/)
    expect(reporters[format](report)).toBe(reporters[format](report))
  }
})

test.each(hostileTexts.map((text) => [text]))(
  'pretty output of %j moves no cursor and starts no command',
  (text) => {
    const output = reporters.pretty(makeHostile(text))
    expect(output).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Cs}]|##\w*\[|^\s*::/mu)
  },
)
