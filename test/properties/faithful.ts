import type {CompiledFile} from '../../src/compile/file/compiled-file.ts'
import type {Question} from '../../src/index.ts'
import type {Slip} from './slips.ts'

/*
 * A slip is harmless if the file still says the same, apart from the slip itself:
 *
 * - another letter or space: every text has it at its place and differs in nothing else. Ids that are made of texts
 *   follow the texts, and so does the order of the parts that are sorted by them.
 * - an indent or a blank line less: the same words in the same parts. Where paragraphs end and how much white space
 *   code begins with is what such a slip is about.
 */
export function isFaithful(before: CompiledFile, after: CompiledFile, slip: Slip, source: string): boolean {
  return toSaid(before, slip, source) === toSaid(after, slip, source)
}

function toSaid(file: CompiledFile, slip: Slip, source: string): string {
  const {questions, proofs, pattern, summary} = file
  const said = {
    questions: slip.letter ? questions : questions.map(joinSolution),
    proofs: proofs.map(inlinePrograms),
    pattern,
    references: summary.references.map(({path, anchor}) => [path, anchor]),
  }
  return JSON.stringify(nameByText(foldTexts(said, toFold(slip)), source))
}

/** An indented line below the last step is read as part of it. */
function joinSolution(question: Question): unknown {
  const {introduction, steps = [], conclusion} = question.solution ?? {}
  const parts = [introduction, ...steps.flatMap(({name, content}) => [name, content]), conclusion]
  const htmlOf = (part: (typeof parts)[number]) => (typeof part === 'string' ? part : part?.html)
  return {...question, solution: parts.map(htmlOf).join('')}
}

/** Programs are stored once each, so which two are the same follows from their texts. */
function inlinePrograms(proof: CompiledFile['proofs'][number]): unknown {
  const {programs = [], ...plan} = proof?.plan ?? {}
  const inline = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inline)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [
        name,
        name === 'program' && typeof one === 'number' ? programs[one] : inline(one),
      ]),
    )
  }
  return inline({...proof, plan})
}

type Fold = (text: string) => string

function toFold({letter}: Slip): Fold {
  if (!letter) return (text) => text.replace(/<\/?(?:p|ul|ol|li)>/g, '').replace(/\s/g, '')
  const {written, meant} = letter
  return (text) => unescapeHtml(decode(text, written).replaceAll(written, meant))
}

/** In addresses letters are written as bytes. */
function decode(text: string, letter: string): string {
  return text.replaceAll(encodeURIComponent(letter), letter)
}

/** In HTML two signs are written as references. */
function unescapeHtml(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&amp;', '&')
}

/**
 * Where a part of a proof is written is no content, `spellings` is a pattern made of the `value` next to it, and `origin`
 * describes a program that is there too.
 */
const derived = new Set(['place', 'spellings', 'origin'])

function foldTexts(value: unknown, fold: Fold): unknown {
  if (typeof value === 'string') return fold(value)
  if (Array.isArray(value)) return value.map((one) => foldTexts(one, fold)).filter((one) => one !== '')
  if (typeof value !== 'object' || value === null) return value
  const content = Object.entries(value).filter(([name]) => !derived.has(name))
  return Object.fromEntries(content.map(([name, one]) => [fold(name), foldTexts(one, fold)]))
}

/** What holds texts, never ids. */
const shown = new Set(['text', 'html', 'stdout', 'value', 'lines', 'tags'])

/** Gives what has no id of its author the name of what it shows, and sorts it by that. */
function nameByText(value: unknown, source: string): unknown {
  const names = new Map<string, string>()
  collectNames(value, source, names)
  const rename = (one: unknown, property = ''): unknown => {
    if (typeof one === 'string') return shown.has(property) ? one : (names.get(one) ?? one)
    if (Array.isArray(one)) {
      const renamed = one.map((inside) => rename(inside, property))
      return one.some(isPart) ? renamed.map((part) => JSON.stringify(part)).toSorted() : renamed
    }
    if (typeof one !== 'object' || one === null) return one
    const entries = Object.entries(one).map(
      ([name, inside]) => [names.get(name) ?? name, rename(inside, name)] as const,
    )
    const isSet = 'kind' in one && one.kind === 'choice' && 'key' in one
    return Object.fromEntries(
      entries
        .map(([name, inside]) =>
          isSet && name === 'key' && Array.isArray(inside) ? [name, inside.toSorted()] : [name, inside],
        )
        .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    )
  }
  return rename(value)
}

const isPart = (value: unknown): value is {id: string; content: {html: string}} =>
  typeof value === 'object' && value !== null && 'id' in value && 'content' in value

/** Whether the author wrote `{#id}` at the end of a line or cell. */
function hasOwnId(source: string, id: string): boolean {
  return new RegExp(`(?:^|\\s)\\{[^{}\`]*#${id}(?=[ }])[^{}\`]*\\}\\s*(?:\\||$)`, 'm').test(source)
}

function collectNames(value: unknown, source: string, names: Map<string, string>): void {
  if (isPart(value) && !hasOwnId(source, value.id)) names.set(value.id, `shows ${value.content.html}`)
  if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) collectNames(one, source, names)
}
