import type {BankData} from '../../bank/bank-data.ts'
import {atKind, type Question} from '../../kinds/kinds.ts'
import type {WriteContext, WrittenBank, WrittenItem} from '../format.ts'
import {collectLosses} from '../writing/item-losses.ts'
import {toGuidanceHtml, toQuestionHtml} from '../writing/question-html.ts'
import {escapeGift, isPlain, toGiftHtml, writeGiftText} from './gift-text.ts'
import {giftWriters} from './write-gift-kinds.ts'

/** Writes all questions into one file, with a category for each pattern. */
export function writeGift({patterns, questions}: BankData, {out}: WriteContext): WrittenBank {
  const blocks: string[] = []
  const items: WrittenItem[] = []
  for (const pattern of patterns) {
    const inside = questions.filter((question) => question.pattern === pattern.id)
    const written = inside.map((question) => writeQuestion(question))
    if (written.some(({text}) => text !== undefined))
      blocks.push(`$CATEGORY: $course$/top/${pattern.title.replaceAll('/', '//')}`)
    for (const {text, item} of written) {
      if (text !== undefined) blocks.push(text)
      items.push(item)
    }
  }
  const text = blocks.length > 0 ? `${blocks.join('\n\n')}\n` : ''
  return {files: [{path: out, bytes: new TextEncoder().encode(text)}], items}
}

function writeQuestion(question: Question): {text?: string; item: WrittenItem} {
  const {losses, report} = collectLosses(question)
  const {html, moved} = toGuidanceHtml(question)
  const isHtml = html !== '' || !isAllPlain(question)
  const text = (rich: Question['title']): string => {
    const written = writeGiftText(rich, isHtml)
    if (written.includes('<math')) report('export/presentation', {part: 'source of formulas'})
    return written
  }
  const braces = atKind(giftWriters, question)(question, {text, report})
  const {id} = question
  if (braces === undefined) return {item: {id, losses, isRefused: true}}
  for (const part of moved) report('export/moved', {part})
  const body = toQuestionHtml(question)
  if (/<img [^>]*src="assets\//.test(`${body}${html}`)) report('export/part-lost', {part: 'image'})
  if (/<math/.test(`${body}${html}`)) report('export/presentation', {part: 'source of formulas'})
  const stem = isHtml ? `[html]${toGiftHtml(body)}` : escapeGift(question.title.text)
  const general = html === '' ? '' : `####${toGiftHtml(html)}\n`
  const tags = question.tags.map((tag) => ` [tag:${tag}]`).join('')
  const name = escapeGift(question.title.text.replace(/\s+/g, ' '))
  return {
    text: `// [id:${id}]${tags}\n::${name}:: ${stem} {${braces}${general}}`,
    item: {id, losses},
  }
}

/** Whether no text of a question has markup. */
function isAllPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isAllPlain)
  if (typeof value !== 'object' || value === null) return true
  if ('text' in value && 'html' in value) return isPlain(value as Question['title'])
  return Object.values(value).every(isAllPlain)
}
