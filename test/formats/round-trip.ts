import type {BankData} from '../../src/bank/bank-data.ts'
import {compareScores} from '../../src/formats/account/compare-scores.ts'
import type {Format, ReadItem, WrittenItem} from '../../src/formats/format.ts'
import type {QuestionDraft, SourceScorer} from '../../src/interchange/draft.ts'
import {toLetters} from '../../src/interchange/rich/letters.ts'
import {textOfNodes} from '../../src/interchange/rich/text-of-nodes.ts'
import type {Question} from '../../src/kinds/kinds.ts'
import {patterns} from '../../src/patterns.ts'

export interface RoundTrip {
  readonly question: Question
  readonly written: WrittenItem
  readonly read: ReadItem | undefined
}

export const toBank = (questions: readonly Question[], from?: BankData): BankData => {
  const ids = [...new Set(questions.map(({pattern}) => pattern))]
  return {
    formatVersion: 1,
    type: 'bank',
    name: 'bank',
    version: '1',
    tracks: [{id: 'track', title: 'Track'}],
    patterns: ids.map((id) => ({
      ...{
        id,
        title: `Pattern ${id}`,
        track: 'track',
        minutes: 5,
        summary: 'S',
        requires: [],
        tags: [],
        concepts: [],
      },
      ...from?.patterns.find((pattern) => pattern.id === id),
      questions: questions.filter(({pattern}) => pattern === id).map((question) => question.id),
    })),
    questions,
  }
}

/** Writes a bank and reads it back, question by question. */
export function goRound({write, read}: Format, bank: BankData): RoundTrip[] {
  if (!write || !read) throw new Error('Expected a format that is read and written')
  const {files, items} = write(bank, {out: 'out', assets: new Map()})
  const back = files.flatMap((file) => read(file).items).filter(({concept}) => !concept)
  const order = bank.patterns.flatMap(({id}) => bank.questions.filter(({pattern}) => pattern === id))
  const isWritten = new Map(items.map((item) => [item.id, item]))
  const expected = order.filter(({id}) => isWritten.get(id)?.isRefused !== true)
  return order.map((question) => {
    const written = isWritten.get(question.id)
    if (!written) throw new Error(`Expected an entry for ${question.id}`)
    return {question, written, read: back[expected.indexOf(question)]}
  })
}

/** What is another than before, although nothing was named; empty if nothing. */
export function findUnnamed({question, written, read}: RoundTrip): string {
  const effects = new Set(written.losses.map(({effect}) => effect))
  if (written.isRefused || effects.has('scoring') || effects.has('content') || effects.has('refused'))
    return ''
  if (!read?.draft) return `not read: ${read?.losses.map(({message}) => message).join('; ')}`
  const {draft, score} = read
  if (draft.kind !== question.kind) return `is ${draft.kind}`
  const text = toLetters(`${question.title.text}${question.stem.text}`)
  const stem = toLetters(textOfNodes(draft.stem))
  if (stem !== text && question.kind !== 'cloze') return `text ${stem} instead of ${text}`
  if (!score) return question.kind === 'open' ? '' : 'has no score'
  const {isCompared, difference} = compareScores(...withOwnNames(draft, question, score))
  if (!isCompared) return 'parts differ'
  return difference ? JSON.stringify(difference) : ''
}

/** Formats number their blanks; here they get the names of the question again. */
function withOwnNames(
  draft: QuestionDraft,
  question: Question,
  score: SourceScorer,
): Parameters<typeof compareScores> {
  if (draft.kind !== 'cloze' || question.kind !== 'cloze') return [draft, question, {score, patterns}]
  const order = [...question.stem.html.matchAll(/data-blank="([^"]*)"/g)].map(([, id = '']) => id)
  const names = new Map(draft.blanks.map(({name}, index) => [order[index] ?? '', name]))
  const blanks = draft.blanks.map((blank, index) => ({...blank, name: order[index] ?? ''}))
  const renamed: SourceScorer = (response) =>
    score(Object.fromEntries(Object.entries(response ?? {}).map(([id, own]) => [names.get(id) ?? id, own])))
  return [{...draft, blanks}, question, {score: renamed, patterns}]
}

/** A question made without a compiler, with its blanks or its program in the stem. */
export function withPartsInStem(question: Question): Question {
  if (question.kind === 'line') {
    const lines = Array.from({length: question.lineCount}, (_, index) => `line ${index + 1}`)
    const html = `<pre><code>${lines.join('\n')}\n</code></pre>`
    return {...question, stem: {text: lines.join('\n'), html, code: [{lines}]}}
  }
  if (question.kind !== 'cloze') return question
  const spans = question.blanks.map(({id}) => `<span data-blank="${id}"></span>`)
  return {...question, stem: {text: question.stem.text, html: `<p>${spans.join(' and ')}</p>`}}
}
