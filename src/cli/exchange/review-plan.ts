import type {Accounted} from '../../formats/account/account.ts'
import {decodeText} from '../../interchange/decode-text.ts'
import type {ImportPlan, PlannedFile} from '../../node/exchange/import-files.ts'
import type {Output} from '../output.ts'
import {toPaint} from '../paint.ts'
import {prompt} from '../scaffold/prompt.ts'
import {showReasons} from './show-account.ts'
import {sideBySide} from './side-by-side.ts'

const replies = {
  y: 'write it as reviewed',
  k: 'write it with the note',
  n: 'leave it out',
  a: 'write this and all others with their notes',
  q: 'write nothing',
} as const

type Reply = keyof typeof replies

const defaultWidth = 100
/** Columns of less could not be read. */
const minimumWidth = 60
const maximumLines = 60

/**
 * Shows each question that is not exact next to its source, and asks what to do with it.
 *
 * @returns the plan without what was left out; a reviewed question has no note
 */
export async function reviewPlan(plan: ImportPlan, output: Output): Promise<ImportPlan> {
  const toReview = plan.imported.questions.filter(
    ({status}) => status === 'lossy' || status === 'presentation',
  )
  const texts = new Map(plan.sources.map(({path, bytes}) => [path, decodeText(bytes)]))
  let {files} = plan
  for (const [index, question] of toReview.entries()) {
    const file = files.find(({path}) => path === question.path)
    if (!file || file.state === 'same') continue
    output.say(showQuestion(plan, question, {file, text: texts.get(question.source.file), output}))
    const reply = await askReply(`${index + 1} of ${toReview.length}`)
    if (reply === 'q') return {...plan, files: []}
    if (reply === 'a') break
    if (reply === 'n') files = files.filter((other) => other !== file && !isOwnAsset(other, file))
    if (reply === 'y') files = files.map((other) => (other === file ? withoutNote(other) : other))
  }
  return {...plan, files}
}

interface Shown {
  readonly file: PlannedFile
  readonly text: string | undefined
  readonly output: Output
}

function showQuestion({imported}: ImportPlan, question: Accounted, {file, text, output}: Shown): string {
  const {source, status, losses} = question
  const paint = toPaint(output)
  const width = Math.max(minimumWidth, process.stderr.columns || defaultWidth)
  const isText = text !== undefined && source.entry === undefined
  const lines = isText ? text.split('\n').slice(source.start.line - 1, source.end.line) : []
  const left = isText ? lines.slice(0, maximumLines).join('\n') : '(in an archive)'
  const reasons = losses.flatMap((index) => imported.losses[index] ?? [])
  return [
    '',
    paint('bold', `${source.file}:${source.start.line}  ${status}  ${file.path}`),
    showReasons(reasons, output),
    '',
    sideBySide(left, new TextDecoder().decode(file.bytes), width),
    '',
    '',
  ].join('\n')
}

async function askReply(position: string): Promise<Reply> {
  const names = Object.keys(replies)
  const reply = await prompt({
    flag: '--review',
    label: `${position}: write it? ${names.join(', ')}; ? explains`,
    fault: (value) =>
      names.includes(value)
        ? undefined
        : Object.entries(replies)
            .map(([name, meaning]) => `  ${name}  ${meaning}`)
            .join('\n'),
  })
  // `fault` has checked that it is one of them.
  return reply as Reply
}

/** Removes the field `review`, which the writer puts last. */
function withoutNote(file: PlannedFile): PlannedFile {
  const markdown = new TextDecoder().decode(file.bytes)
  return {...file, bytes: new TextEncoder().encode(markdown.replace(/^review:\n(?: {2}- .*\n)+/m, ''))}
}

/** Images of a question are named after it. */
function isOwnAsset({path}: PlannedFile, question: PlannedFile): boolean {
  const base = question.path.replace(/\.md$/, '-')
  return path.startsWith(base) && /^\d+\.[a-z]+$/.test(path.slice(base.length))
}
