import {html, nothing, type TemplateResult} from 'lit'
import {emptyDeck} from '../../review/deck.ts'
import type {Progress} from '../../session/progress/progress.ts'
import {canImport, importDeck, readDeck} from '../kept/kept-deck.ts'
import {importProgress} from '../kept/kept-progress.ts'
import {parseJson, type QuizStore} from '../store.ts'
import type {QuizStrings} from '../strings/strings.ts'
import {heading} from '../task/heading.ts'
import {renderProgress} from './progress-chart.ts'
import {renderProgressFile} from './progress-file.ts'

export interface KeptProgress {
  readonly progress: Progress
  /** The name of the bank. */
  readonly bank: string
  readonly store: QuizStore
  readonly strings: QuizStrings
  readonly announce: (text: string) => void
  /** Called after progress was imported. */
  readonly imported: () => void
}

export interface OwnProgress extends KeptProgress {
  readonly pattern: string
  readonly headingLevel: number
}

/** The learner's progress in a pattern, with buttons that save it as a file and read one. */
export function renderOwnProgress(own: OwnProgress): TemplateResult {
  const {progress, pattern, strings, headingLevel} = own
  const chart = renderProgress(progress, pattern, strings)
  return html`<section>
    ${heading(headingLevel + 1, {content: strings.progress})}
    ${chart === nothing ? html`<p class="muted">${strings.levels['not-started']}</p>` : chart}
    ${renderKeptProgress(own)}
  </section>`
}

/** Buttons that save the progress and the review deck of a bank as a file, and read one. */
export function renderKeptProgress(kept: KeptProgress): TemplateResult {
  const {bank, strings, announce, imported} = kept
  return renderProgressFile({
    strings,
    fileName: `${bank}-progress.json`,
    read: () => toFile(kept),
    take: (text) => {
      const isTaken = takeFile(text, kept)
      if (isTaken) imported()
      return isTaken
    },
    announce,
  })
}

/** Progress as JSON, with the review deck where there is one. */
function toFile({progress, store, bank}: KeptProgress): string {
  const deck = readDeck(store, bank)
  return JSON.stringify({...progress, ...(deck.cards.length > emptyDeck.cards.length && {deck})})
}

/** Merges a file into what is kept: all of it, or nothing. */
function takeFile(text: string, {store, bank}: KeptProgress): boolean {
  const data = parseJson(text)
  const deck = typeof data === 'object' && data !== null ? Reflect.get(data, 'deck') : undefined
  return canImport(deck) && importProgress(store, bank, text) && importDeck(store, bank, deck)
}
