import {expect, test} from 'vitest'
import {compareKeys} from '../../src/compile/changes/compare-keys.ts'
import {compileQuestion} from '../../src/compile.ts'
import {type FormatName, formatNames} from '../../src/formats/format.ts'
import {formats} from '../../src/formats/formats.ts'
import {readSources} from '../../src/formats/read-sources.ts'
import {writeBank} from '../../src/formats/write-bank.ts'
import type {Question} from '../../src/index.ts'
import {patterns} from '../../src/patterns.ts'
import {toBank} from './round-trip.ts'

const signs = ['===', '=', '%50%a', '%0%', '~b', '#c', '{e}', ':f', '\\=g', '->', '1:2', '*', 'h*']
// The name that the formats give to a first blank.
const blank = '# Fill in the gap\n\nIt is [[b1]].\n\n## Blanks\n\n### b1'

const texts: readonly (readonly [what: string, toText: (sign: string) => string])[] = [
  ['an option', (sign) => `# Which one?\n\n- [x] \`right\`\n- [ ] ${sign}\n`],
  ['the right option', (sign) => `# Which one?\n\n- [x] ${sign}\n- [ ] \`wrong\`\n`],
  ['a mistake of a blank', (sign) => `${blank}\n\n- [x] \`right\`\n- [ ] ${sign}\n`],
  ['a form of a blank', (sign) => `${blank}\n\n- [x] ${sign}\n- [ ] \`wrong\`\n`],
  ['a choice of a blank', (sign) => `${blank} {choice}\n\n- [x] \`right\`\n- [ ] ${sign}\n`],
  ['the key of a blank', (sign) => `${blank} {choice}\n\n- [x] ${sign}\n- [ ] \`wrong\`\n`],
]
const both = formatNames.filter((name) => formats[name].read && formats[name].write)
const rows = both.flatMap((name) => texts.map(([what, toText]) => [name, what, toText] as const))

function compile(text: string, file: string): Question {
  const {question, diagnostics} = compileQuestion(text, {file, patterns, keepMarkdown: true})
  if (!question) throw new Error(diagnostics.map(({message}) => message).join('\n'))
  return question
}

test.each(rows)('%s keeps a sign of its own in %s, or names a loss', (name, _, toText) => {
  const changed = signs.filter((sign) => {
    const before = compile(
      `---\ncategory: syntax\ndifficulty: easy\n---\n\n${toText(`\`\` ${sign} \`\``)}`,
      'track/pattern/a.md',
    )
    return isChanged(before, name)
  })
  expect(changed).toEqual([])
})

/** Whether a question comes back with another key, and no loss says so. */
function isChanged(before: Question, name: FormatName): boolean {
  const {files, questions} = writeBank(toBank([before]), {to: name})
  const imported = readSources(files, {from: name, into: 'track/pattern', patterns})
  const statuses = [...questions, ...imported.questions].map(({status}) => status)
  if (statuses.includes('lossy') || statuses.includes('refused')) return false
  const [file] = imported.files
  const after = compile(file?.markdown ?? '', file?.path ?? '')
  return after.kind !== before.kind || compareKeys(before, after, patterns) !== undefined
}
