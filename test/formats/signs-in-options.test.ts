import {expect, test} from 'vitest'
import {compileQuestion} from '../../src/compile.ts'
import {type FormatName, formatNames} from '../../src/formats/format.ts'
import {formats} from '../../src/formats/formats.ts'
import {patterns} from '../../src/patterns.ts'
import {findUnnamed, goRound, toBank} from './round-trip.ts'

const signs = ['===', '=', '%50%a', '%0%', '~b', '#c', ' = d', '{e}', ':f', '\\=g', '->', '1:2', '*', 'h*']
const frontMatter = '---\ncategory: syntax\ndifficulty: easy\n---\n\n'
const right = (list: readonly string[]): string => list.map((text) => `- [x] \`\` ${text} \`\`\n`).join('')
const wrong = (list: readonly string[]): string => list.map((text) => `- [ ] \`\` ${text} \`\`\n`).join('')

const texts: readonly (readonly [string, string])[] = [
  ['options', `# Which one?\n\n- [x] right\n${wrong(signs)}`],
  ['right options', `# Which ones?\n\n${right(signs)}- [ ] wrong\n`],
  ['mistakes of a blank', `# Fill in\n\nIt is [[a]].\n\n## Blanks\n\n### a\n\n- [x] right\n${wrong(signs)}`],
  ['forms of a blank', `# Fill in\n\nIt is [[a]].\n\n## Blanks\n\n### a\n\n${right(signs)}- [ ] wrong\n`],
  [
    'choices of a blank',
    `# Fill in\n\nIt is [[a]].\n\n## Blanks\n\n### a {choice}\n\n- [x] right\n${wrong(signs)}`,
  ],
  [
    'the key of a blank',
    `# Fill in\n\nIt is [[a]].\n\n## Blanks\n\n### a {choice}\n\n- [x] \`===\`\n- [ ] \`==\`\n`,
  ],
]
const both = formatNames.filter(
  (name) => formats[name].read !== undefined && formats[name].write !== undefined,
)

test.each(
  both.flatMap((name) => texts.map(([what, text]) => [name, what, text] as [FormatName, string, string])),
)('%s keeps signs of its own in %s, or names a loss', (name, _, text) => {
  const {question, diagnostics} = compileQuestion(frontMatter + text, {
    file: 'track/pattern/a.md',
    patterns,
    keepMarkdown: true,
  })
  if (!question) throw new Error(diagnostics.map(({message}) => message).join('\n'))
  expect(goRound(formats[name], toBank([question])).map(findUnnamed)).toEqual([''])
})

test('in Moodle a wrong form that begins like a mark of a right one gets its percentage', () => {
  const [, text = ''] = texts.find(([what]) => what === 'mistakes of a blank') ?? []
  const {question} = compileQuestion(frontMatter + text, {
    file: 'track/pattern/a.md',
    patterns,
    keepMarkdown: true,
  })
  if (!question) throw new Error('Expected a question')
  const [file] = formats.moodle.write?.(toBank([question]), {out: 'out', assets: new Map()}).files ?? []
  const written = new TextDecoder().decode(file?.bytes)
  expect(written).toContain('~%0%===~%0%=~%0%%50%a')
})
