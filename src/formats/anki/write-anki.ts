import type {BankData} from '../../bank/bank-data.ts'
import {atKind, type Question} from '../../kinds/kinds.ts'
import type {WriteContext, WrittenBank} from '../format.ts'
import {rewriteHtml} from '../shared/rewrite-html.ts'
import {collectLosses} from '../writing/item-losses.ts'
import {escapeHtml, toGuidanceHtml, toQuestionHtml} from '../writing/question-html.ts'
import {noteParts} from './note-parts.ts'

const columns = ['guid', 'notetype', 'deck', 'tags'] as const

/**
 * Writes a note for each question. The id of a note follows from that of the question, so that importing a later
 * version updates the cards and keeps their history.
 */
export function writeAnki(bank: BankData, {out, assets}: WriteContext): WrittenBank {
  const media = new Map<string, Uint8Array>()
  const rows: string[] = []
  const items = bank.questions.map((question) => {
    const {losses, report} = collectLosses(question)
    report('export/converted', {kind: question.kind, as: 'a card'})
    const image = (source: string): string | undefined => {
      if (/^https?:/.test(source)) return source
      const bytes = assets.get(source)
      const name = source.replace(/^assets\//, '').replaceAll('/', '-')
      if (bytes) media.set(name, bytes)
      else report('export/part-lost', {part: `image ${source}, which does not exist`})
      return bytes && name
    }
    rows.push(writeNote(question, bank, image).map(toField).join('\t'))
    return {id: question.id, losses}
  })
  const head = [
    ...['#separator:tab', '#html:true'],
    ...columns.map((name, index) => `#${name} column:${index + 1}`),
  ]
  const folder = out.includes('/') ? `${out.slice(0, out.lastIndexOf('/'))}/` : ''
  return {
    files: [
      {path: out, bytes: new TextEncoder().encode(`${[...head, ...rows].join('\n')}\n`)},
      ...[...media].map(([name, bytes]) => ({path: `${folder}media/${name}`, bytes})),
    ],
    items,
  }
}

function writeNote(
  question: Question,
  {name, title, patterns}: BankData,
  image: (source: string) => string | undefined,
): string[] {
  const parts = atKind(noteParts, question)(question)
  const {html} = toGuidanceHtml(question)
  const pattern = patterns.find(({id}) => id === question.pattern)
  const blank = parts.blanks && ((id: string) => toDeletion(parts.blanks?.get(id) ?? ''))
  const show = (text: string): string => rewriteHtml(text, {image, ...(blank && {blank})})
  return [
    `${name}:${question.id}`,
    parts.blanks ? 'Cloze' : 'Basic',
    [title ?? name, pattern?.title ?? question.pattern].map((part) => part.replaceAll('::', ':')).join('::'),
    question.tags.join(' '),
    show(`${toQuestionHtml(question)}${parts.front}`),
    show(`${parts.back}${html}`),
  ]
}

/** A deletion of a cloze note; two braces would end it. */
const toDeletion = (text: string): string =>
  `{{c1::${escapeHtml(text).replaceAll('}}', '} }').replaceAll('::', ': :')}}}`

/** Every field is quoted: it may hold tabs and line ends. */
const toField = (text: string): string => `"${text.replaceAll('"', '""')}"`
