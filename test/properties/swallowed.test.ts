import {readdirSync, readFileSync} from 'node:fs'
import {expect, inject, test} from 'vitest'
import {compileQuestions, type Diagnostic} from '../../src/compile.ts'
import type {Question} from '../../src/index.ts'

// No line is dropped or shown raw in silence: after a small slip in a valid file, either the questions are the same to a
// learner, or there is a diagnostic within a line of the slip. Decided otherwise:
// - the inside of fences, and addresses in brackets, are the author's: any letter may be meant
// - an indent may move a whole block into the item above it; an error is then enough, wherever it is

const {cases, seed} = inject('properties')
const edits = cases > 200 ? 20_000 : 200
const file = 'track/pattern/question.md'
const compile = (text: string) => compileQuestions(text, {file})

const root = new URL('../../', import.meta.url)
const paths = ['src/kinds', 'content'].flatMap((folder) =>
  readdirSync(new URL(folder, root), {recursive: true, encoding: 'utf8'})
    .filter((name) => /\.md$/.test(name) && !/README|pattern\.md$/.test(name))
    .map((name) => `${folder}/${name}`),
)
const texts = paths
  .toSorted()
  .map((path) => ({path, text: readFileSync(new URL(path, root), 'utf8')}))
  .filter(({text}) => {
    const {questions, diagnostics} = compile(text)
    return questions.length > 0 && diagnostics.every(({severity}) => severity === 'info')
  })

const lookAlikes: Readonly<Record<string, string>> = {
  '-': '–—−‐•',
  '*': '＊∗',
  '+': '＋',
  '#': '＃',
  '>': '＞',
  '[': '［【',
  ']': '］】',
  '|': '｜│',
  '`': '´‘｀',
  '~': '～',
  '.': '．',
  '{': '｛',
  '}': '｝',
  x: 'х×',
  '1': '１',
  '2': '２',
}
const spaces = '\u00A0\u202F\u2003\u3000\u200B'

/** Numbers that look random and are the same every time. */
function createRandom(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

interface Slip {
  readonly kind: string
  readonly line: number
  readonly text: string
  readonly path: string
  readonly before: string
}

/** Whether a line is code, and neither the opening nor the end of its fence. */
function isInFence(lines: readonly string[], index: number): boolean {
  let open: string | undefined
  for (const [at, line] of lines.entries()) {
    const [, marker] = /^[\s>]*(?:[-*+] |\d+[.)] )*(`{3,}|~{3,})/.exec(line) ?? []
    if (open === undefined) open = marker
    else if (marker === open && line.trim().replace(/^> */, '') === marker) open = undefined
    else if (at === index) return true
    if (at === index) return false
  }
  return false
}

function slipAt(random: (limit: number) => number): Slip | undefined {
  const {path, text} = texts[random(texts.length)] ?? {path: '', text: ''}
  const lines = text.split('\n')
  const index = random(lines.length)
  const line = lines[index] ?? ''
  const kind = ['character', 'space', 'indent', 'blank line'][random(4)] ?? ''
  const write = (replacement: readonly string[]): Slip => ({
    kind,
    line: index + 1,
    path,
    before: text,
    text: lines.toSpliced(index, 1, ...replacement).join('\n'),
  })
  if (kind !== 'character' && isInFence(lines, index)) return undefined
  if (kind === 'blank line') return line === '' && index < lines.length - 1 ? write([]) : undefined
  if (kind === 'indent')
    return line === '' ? undefined : write([`${[' ', '  ', '    ', '      ', '\t'][random(5)]}${line}`])
  const at = [...line.matchAll(kind === 'space' ? / /g : /[-*+#>[\]|`~.{}x12]/g)].map(({index}) => index)
  const place = at[random(at.length)]
  if (place === undefined) return undefined
  if (isInFence(lines, index) || /\]\([^)]*$|^\[[^\]]+\]: /.test(line.slice(0, place))) return undefined
  const others = kind === 'space' ? spaces : (lookAlikes[line.charAt(place)] ?? '')
  return write([`${line.slice(0, place)}${others.charAt(random(others.length))}${line.slice(place + 1)}`])
}

const plainOf = new Map(
  Object.entries(lookAlikes).flatMap(([plain, others]) =>
    [...others].map((other) => [other, plain] as const),
  ),
)

/** What a learner makes of questions: the same letters in the same parts, wherever lines and paragraphs end. */
function toSeen(questions: readonly Question[]): string {
  return JSON.stringify(questions, (name, value: unknown) => {
    if (name === 'html' && typeof value === 'string')
      return value
        .replace(/<\/?p>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
    return value
  })
    .replace(/&(?:nbsp|#x[0-9A-F]+|[a-z]+);|\\n|\\t|[\s\u200B]/g, '')
    .replace(/./gu, (character) => plainOf.get(character) ?? character)
}

const isNear = ({place, related = [], severity}: Diagnostic, {line, kind}: Slip): boolean =>
  [place, ...related.flatMap(({place}) => place ?? [])].some(
    ({start, end}) =>
      Math.abs(start.line - line) <= 1 ||
      Math.abs(end.line - line) <= 1 ||
      (kind === 'indent' && severity === 'error'),
  )

test(`of ${edits} slips next to none is swallowed`, () => {
  expect(texts.length).toBeGreaterThan(100)
  const random = createRandom(seed)
  const silent: string[] = []
  for (let tried = 0; tried < edits; ) {
    const slip = slipAt(random)
    if (!slip) continue
    tried++
    const {questions, diagnostics} = compile(slip.text)
    if (diagnostics.some((one) => one.code !== 'list/no-rationale' && isNear(one, slip))) continue
    if (toSeen(questions) === toSeen(compile(slip.before).questions)) continue
    silent.push(
      `${slip.kind} ${slip.path}:${slip.line} ${JSON.stringify(slip.text.split('\n').slice(Math.max(slip.line - 2, 0), slip.line + 1))} ${diagnostics
        .filter(({severity}) => severity !== 'info')
        .map(({code, place}) => `${code}@${place.start.line}`)
        .join()}`,
    )
  }
  // Of 20,000 slips about one in two hundred still passes in silence: odd spaces in line numbers, definitions, match cells
  // and closing fences, nested lists in stems, and ids that follow from a changed text. The share may only fall.
  expect(silent.slice(Math.floor(edits / 100))).toEqual([])
}, 600_000)
