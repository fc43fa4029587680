import type {BankData} from '../../bank/bank-data.ts'
import {atKind, type Kind, type Kinds, type Question} from '../../kinds/kinds.ts'
import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import type {WriteContext, WrittenBank, WrittenItem} from '../format.ts'
import {toChoiceFractions} from '../writing/choice-fractions.ts'
import {collectLosses, type ReportLoss} from '../writing/item-losses.ts'

type WriteBody<K extends Kind> = (question: Kinds[K]['question'], report: ReportLoss) => string | undefined

function refuse(kind: Kind): WriteBody<Kind> {
  return (_, report) => {
    report('export/unsupported', {kind, reason: 'Aiken has single choices only'})
    return undefined
  }
}

/** How each kind is written: Aiken has one. */
const writers: {readonly [K in Kind]: WriteBody<K>} = {
  choice: (question, report) => {
    const {options, key, rationales, multiple} = question
    if (multiple) return refuse('choice')(question, report)
    if (toChoiceFractions(question, report).some((fraction) => fraction !== 0 && fraction !== 1))
      report('export/scoring', {rule: 'credits'})
    if (Object.keys(rationales).length > 0) report('export/part-lost', {part: 'rationales'})
    if (options.some(({pin}) => pin)) report('export/presentation', {part: 'fixed places of options'})
    const letter = (index: number): string => String.fromCharCode(65 + index)
    const lines = options.map(({content}, index) => `${letter(index)}. ${toLine(content, report)}`)
    return [...lines, `ANSWER: ${letter(options.findIndex(({id}) => key.includes(id)))}`].join('\n')
  },
  order: refuse('order'),
  match: refuse('match'),
  cloze: refuse('cloze'),
  code: refuse('code'),
  open: refuse('open'),
  output: refuse('output'),
  line: refuse('line'),
  numeric: refuse('numeric'),
  text: refuse('text'),
}

/** Writes single choices as plain text. */
export function writeAiken({questions}: BankData, {out}: WriteContext): WrittenBank {
  const blocks: string[] = []
  const items = questions.map((question): WrittenItem => {
    const {losses, report} = collectLosses(question)
    const body = atKind(writers, question)(question, report)
    if (body === undefined) return {id: question.id, losses, isRefused: true}
    reportGuidance(question, report)
    const {title, stem} = question
    const text = [title, ...(stem.text === '' ? [] : [stem])].map((part) => toLine(part, report)).join(' ')
    // A stem that begins like an option would be read as one.
    const isAmbiguous = /^(?:[A-Z][.)]|ANSWER:)/i.test(text)
    blocks.push(`${isAmbiguous ? `Question: ${text}` : text}\n${body}`)
    if (isAmbiguous) report('export/presentation', {part: 'start of the question'})
    return {id: question.id, losses}
  })
  const text = blocks.length > 0 ? `${blocks.join('\n\n')}\n` : ''
  return {files: [{path: out, bytes: new TextEncoder().encode(text)}], items}
}

function reportGuidance(
  {hints, solution, quickCheck, commonMistakes, stem}: Question,
  report: ReportLoss,
): void {
  if (hints.length > 0) report('export/part-lost', {part: 'hints'})
  if (solution) report('export/part-lost', {part: 'solution'})
  if (quickCheck) report('export/part-lost', {part: 'quick check'})
  if (commonMistakes.length > 0) report('export/part-lost', {part: 'common mistakes'})
  if (stem.html.includes('<img')) report('export/part-lost', {part: 'image'})
}

/** A text in one line. */
function toLine({text, html}: RichText, report: ReportLoss): string {
  if (text.includes('\n')) report('export/part-lost', {part: 'line breaks'})
  else if (html !== text && html !== `<p>${text}</p>` && /<[a-z]/.test(html.replace(/^<p>/, '')))
    report('export/presentation', {part: 'markup'})
  return text.replace(/\s+/g, ' ').trim()
}
