import type {RootContent} from 'mdast'
import {placeAt} from '../../diagnostics/place.ts'
import {toSourceFile} from '../../diagnostics/source-file.ts'
import {decodeText} from '../../interchange/decode-text.ts'
import {type Loss, toLoss} from '../../interchange/loss.ts'
import {fromMarkdown} from '../../interchange/rich/from-markdown.ts'
import {textOfNodes} from '../../interchange/rich/text-of-nodes.ts'
import type {Source, SourcePlace} from '../../interchange/source.ts'
import {scan} from '../../markdown/preflight/scan.ts'
import {readMarkdown} from '../../markdown/read.ts'
import {resolveReferences} from '../../markdown/resolve-references.ts'
import {readYaml} from '../../markdown/yaml/yaml.ts'
import type {ReadItem, ReadSource} from '../format.ts'
import {findProse} from './find-prose.ts'
import {type FoundQuestion, findQuestions, numbering} from './find-questions.ts'
import {type Chunk, type SplitFile, splitFile} from './split-file.ts'
import {type FileHeader, toChoice, toCloze} from './to-draft.ts'

/** Reads task lists and lettered lists of options, each with the text above and below it. */
export function readMarkdownFile({path, bytes}: Source): ReadSource {
  const text = decodeText(bytes)?.replace(/^\uFEFF/, '')
  if (text === undefined) {
    const place = {file: path, ...placeAt(1, 1, 0)}
    return {items: [], losses: [toLoss('import/encoding', {encoding: 'UTF-8'}, place)]}
  }
  const split = splitFile(text)
  const header = readHeader(split)
  const chunks = split.chunks.map((chunk) => ({chunk, items: readChunk(chunk, {path, split, header})}))
  const items = chunks.flatMap((one) => one.items)
  // A numbered heading without options is a question only where others are: elsewhere it is a text.
  const kept = items.some(({draft}) => draft) ? items : items.filter((item) => !isMissingOptions(item))
  const {openFence} = split
  // What follows an open fence is already reported.
  const closed = chunks.filter(
    ({chunk}) => openFence === undefined || chunk.firstLine + chunk.lines.length <= openFence,
  )
  const losses = items.some(({draft}) => draft)
    ? closed.flatMap(({chunk, items: own}) => loseProse(chunk, own, path))
    : []
  const read = openFence === undefined ? {items: kept} : loseRest(kept, path, openFence)
  return {...read, losses: [...losses, ...(read.losses ?? [])]}
}

/** Text before the first question of a part, or in a part without questions, belongs to no question. */
function loseProse(chunk: Chunk, items: readonly ReadItem[], file: string): readonly Loss[] {
  const starts = items.map(({place: {start}}) => start.line - 1 - chunk.firstLine)
  const prose = findProse(chunk, starts.length > 0 ? Math.min(...starts) : undefined)
  if (!prose) return []
  const place = {file, ...placeAt(chunk.firstLine + prose.first + 1, 1, 0)}
  return [toLoss('import/part-lost', {part: 'text outside of questions', found: prose.text}, place)]
}

/** A fence without an end takes what follows into its question. */
function loseRest(items: readonly ReadItem[], file: string, line: number): ReadSource {
  const loss = toLoss('import/unclosed', {}, {file, ...placeAt(line + 1, 1, 0)})
  const owner = items.findLast(({place: {start}}) => start.line <= line + 1)
  if (!owner) return {items, losses: [loss]}
  return {items: items.map((item) => (item === owner ? {...item, losses: [...item.losses, loss]} : item))}
}

interface FileContext {
  readonly path: string
  readonly split: SplitFile
  readonly header: FileHeader
}

/** `question` in front matter is the text of the question; the file then has nothing but its options. */
function readHeader({frontMatter}: SplitFile): FileHeader {
  if (!frontMatter) return {}
  const source = toSourceFile('front-matter', frontMatter.join('\n'))
  const values = readYaml(source, source.text, 1, placeAt(1, 1, 0))?.values ?? {}
  const {question, tags} = values
  const names = Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : []
  return {
    ...(typeof question === 'string' && question.trim() !== '' && {stem: [...fromMarkdown(question)]}),
    ...(names.length > 0 && {tags: names}),
  }
}

function readChunk(chunk: Chunk, context: FileContext): ReadItem[] {
  const {path} = context
  if (!chunk.isQuiz && !chunk.lines.some((line) => mayAsk.test(line))) return []
  const whole = placeOfLines(path, chunk.firstLine, chunk.lines)
  const source = toSourceFile(path, [...chunk.lines, '', ...findUsed(chunk, context.split)].join('\n'))
  if (!scan(source)) {
    const [fault] = source.diagnostics
    return [{place: whole, losses: [toLoss('import/syntax', {reason: fault?.message ?? 'too large'}, whole)]}]
  }
  const nodes = resolveReferences(source, readMarkdown(source.text))
  const found = findQuestions(nodes)
  const isOnly = found.length === 1
  if (found.length > 0)
    return found.map((question) => {
      const place = placeOfQuestion(question, {path, chunk, whole: isOnly ? whole : undefined})
      return {place, ...toChoice(question, place, isOnly ? context.header : {})}
    })
  const cloze = chunk.isQuiz ? toCloze(nodes, whole) : undefined
  if (cloze) return [{place: whole, ...cloze}]
  const [first] = nodes
  const isQuestion = chunk.isQuiz || (first?.type === 'heading' && isNumbered(first))
  if (!isQuestion) return []
  return [{place: whole, losses: [toLoss('import/syntax', {reason: missingOptions}, whole)]}]
}

/** A line of a list or with a letter, or a numbered heading; a part without any is not parsed. */
const mayAsk = /^\s*(?:[-*+]\s|\d{1,9}[.)]|\(?[A-Ha-h][.:)]|\*\*\(?[A-Ha-h]|#{1,6}\s+\W{0,5}(?:Q|\d))/i

const missingOptions = 'it has no list of options'

const isMissingOptions = ({losses}: ReadItem): boolean =>
  losses.some(
    ({code, data}) => code === 'import/syntax' && 'reason' in data && data.reason === missingOptions,
  )

const isNumbered = (node: RootContent): boolean => numbering.test(textOfNodes([node]).trim())

/** The definitions that a chunk refers to and does not have itself. */
function findUsed({lines}: Chunk, {definitions}: SplitFile): readonly string[] {
  const text = lines.join('\n')
  return definitions.filter((definition) => {
    const label = definition.slice(definition.indexOf('['), definition.indexOf(']:') + 1)
    return text.includes(label) && !lines.includes(definition)
  })
}

function placeOfLines(file: string, firstLine: number, lines: readonly string[]): SourcePlace {
  const used = lines.findLastIndex((line) => line.trim() !== '')
  const last = Math.max(used, 0)
  return {
    file,
    start: {line: firstLine + 1, column: 1},
    end: {line: firstLine + 1 + last, column: (lines[last]?.length ?? 0) + 1},
  }
}

/** From the first to the last node of a question. */
function placeOfQuestion(
  {heading, stem, after}: FoundQuestion,
  {
    path,
    chunk,
    whole,
  }: {readonly path: string; readonly chunk: Chunk; readonly whole: SourcePlace | undefined},
): SourcePlace {
  if (whole) return whole
  const nodes = [...(heading ? [heading] : []), ...stem, ...after].flatMap(({position}) => position ?? [])
  const start = nodes[0]?.start ?? {line: 1, column: 1}
  const end = nodes.at(-1)?.end ?? start
  const move = ({line, column}: {readonly line: number; readonly column: number}) => ({
    line: line + chunk.firstLine,
    column,
  })
  return {file: path, start: move(start), end: move(end)}
}
