import {describe, expect, test} from 'vitest'
import {openConfig} from '../../src/compile/bank/bank-config.ts'
import {reportChanges} from '../../src/compile/changes/report-changes.ts'
import {compileFile} from '../../src/compile/file/compile-file.ts'
import {faultyOptions, patternText, questionText, sampleContent} from '../cli/sample-content.ts'

type Texts = Readonly<Record<string, string>>

const compile = (texts: Texts) =>
  Object.entries(texts)
    .filter(([path]) => path.endsWith('.md'))
    .map(([path, text]) => compileFile({path, text}, openConfig))

/** What is said of a change, as `code file data`; `null` removes a file. */
function changesOf(before: Texts, change: Readonly<Record<string, string | null>>): string[] {
  const earlier = sampleContent(before) as Texts
  const kept = Object.entries({...earlier, ...change}).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  )
  const found = reportChanges(compile(earlier), compile(Object.fromEntries(kept)))
  return found.map(({code, file, data}) => `${code} ${file} ${JSON.stringify(data)}`)
}

const once = 'loops/for/once.md'
const id = 'loops/for/once'
const withField = (field: string, text = questionText()): string =>
  text.replace('category', `${field}\ncategory`)
const reworded = questionText().replace('- [x] Once', '- [x] One time')
const swapped = questionText({options: '- [ ] Once\n  > No.\n- [x] Twice\n  > Yes.\n'})
const proof = '\n## Proof\n\n```yaml proof\nunproved: it is a definition\nsource: https://example.org\n```\n'
const several = (...names: string[]): string =>
  `---\ncategory: output\ndifficulty: easy\n---\n\n${names
    .map((name) => `# ${name}? {#${name}}\n\n- [x] a\n  > a\n- [ ] b\n  > b\n\n`)
    .join('')}`
const numeric = (key: string): string => questionText({options: `## Answer\n\n- [x] ${key}\n`})
const order = (...items: string[]): string =>
  questionText({options: `## Order\n\n${items.map((item, at) => `${at + 1}. ${item}\n`).join('')}`})

describe('a change', () => {
  test.each<[string, Texts, Readonly<Record<string, string | null>>, string[]]>([
    ['nothing of an unchanged bank', {}, {}, []],
    ['nothing of a new question', {}, {'loops/for/new.md': questionText({title: 'New?'})}, []],
    ['nothing of another rationale', {}, {[once]: questionText().replace('> Right.', '> So it is.')}, []],
    ['nothing of another title', {}, {[once]: questionText({title: 'How often now?'})}, []],
    [
      'nothing of options in another order',
      {},
      {
        [once]: questionText({options: '- [ ] Twice\n  > No.\n- [x] Once\n  > Right.\n'}),
      },
      [],
    ],
    ['that an id is lost', {}, {[once]: null}, [`change/lost-id ${once} {"id":"${id}"}`]],
    [
      'that an id is lost, and which question it became',
      {},
      {[once]: null, 'loops/for/one.md': questionText()},
      [`change/lost-id loops/for/one.md {"id":"${id}","became":"loops/for/one"}`],
    ],
    [
      'nothing of an id that is kept',
      {},
      {
        [once]: null,
        'loops/for/one.md': withField(`formerly: [${id}]`),
      },
      [],
    ],
    [
      'that an id below a heading is lost',
      {'loops/for/many.md': several('one', 'two')},
      {
        'loops/for/many.md': several('one', 'three'),
      },
      ['change/lost-id loops/for/many.md {"id":"loops/for/many#two"}'],
    ],
    [
      'that a former id is lost with its question',
      {[once]: withField('formerly: [loops/for/old]')},
      {[once]: null},
      [`change/lost-id ${once} {"id":"${id}"}`],
    ],
    [
      'that questions moved, once for a folder',
      {
        'loops/for/more.md': questionText({title: 'More?'}),
        'loops/each/pattern.md': patternText,
        'loops/each/other.md': questionText({title: 'Other?'}),
      },
      {
        [once]: null,
        'loops/for/more.md': null,
        'loops/each/once.md': withField(`formerly: [${id}]`),
        'loops/each/more.md': withField('formerly: [loops/for/more]', questionText({title: 'More?'})),
      },
      ['change/moved loops/each/more.md {"from":"loops/for","to":"loops/each","count":2}'],
    ],
    ['that a key changed', {}, {[once]: swapped}, [`change/key ${once} {"id":"${id}"}`]],
    [
      'that the key of a number changed',
      {[once]: numeric('42')},
      {[once]: numeric('43')},
      [`change/key ${once} {"id":"${id}"}`],
    ],
    [
      'that an accepted form was added',
      {[once]: numeric('once')},
      {[once]: numeric('once\n- [x] one time')},
      [`change/key ${once} {"id":"${id}"}`],
    ],
    [
      'that an order changed',
      {[once]: order('one', 'two', 'three')},
      {[once]: order('two', 'one', 'three')},
      [`change/key ${once} {"id":"${id}"}`],
    ],
    [
      'that an option id is lost',
      {},
      {[once]: reworded},
      [`change/lost-option-ids ${once} {"id":"${id}","ids":["once"]}`],
    ],
    [
      'nothing of an option id that is kept',
      {},
      {
        [once]: reworded.replace('One time', 'One time {formerly=once}'),
      },
      [],
    ],
    [
      'that the id of a distractor is lost',
      {},
      {[once]: questionText().replace('Twice', 'Two times')},
      [`change/lost-option-ids ${once} {"id":"${id}","ids":["twice"]}`],
    ],
    [
      'that a proof was added',
      {},
      {[once]: questionText({more: proof})},
      [`change/proof ${once} {"id":"${id}","change":"added"}`],
    ],
    [
      'that a proof was removed',
      {[once]: questionText({more: proof})},
      {[once]: questionText()},
      [`change/proof ${once} {"id":"${id}","change":"removed"}`],
    ],
    [
      'that a proof was changed',
      {[once]: questionText({more: proof})},
      {
        [once]: questionText({more: proof.replace('a definition', 'an axiom')}),
      },
      [`change/proof ${once} {"id":"${id}","change":"changed"}`],
    ],
    [
      'nothing of a proof that moved down',
      {[once]: questionText({more: proof})},
      {
        [once]: questionText({more: `\n## Hint\n\nLook.\n${proof}`}),
      },
      [],
    ],
    ['nothing of ids in a file with errors', {}, {[once]: questionText({options: faultyOptions})}, []],
  ])('%s', (_, before, after, expected) => {
    expect(changesOf(before, after).sort()).toEqual([...expected].sort())
  })
})
