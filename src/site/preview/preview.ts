import type {BankData} from '../../bank/bank-data.ts'
import {type Bank, openBank} from '../../bank/open-bank.ts'
import type {Site} from '../context.ts'
import {findSiteStrings} from '../strings.ts'
import {toPatternAddress, toQuestionAddress} from './document.ts'
import {renderPatternPage} from './pattern-page.ts'
import type {PreviewState} from './preview-state.ts'
import {renderQuestionPage} from './question-page.ts'
import {renderStartPage} from './start-page.ts'

/** The page of an address: of a question, of a pattern, or the first one. */
export function renderPage(state: PreviewState, parameters: URLSearchParams): string {
  const site = openSite(state.bank)
  const question = parameters.get('question')
  // A link in a text may name a pattern or a concept of it.
  const [linked = ''] = (question ?? '').split('#', 1)
  if (question !== null && !state.bank.question(question) && state.bank.pattern(linked))
    return renderPatternPage(site, state, linked)
  if (question !== null)
    return renderQuestionPage(site, state, {id: question, isClosed: parameters.get('state') === 'closed'})
  const pattern = parameters.get('pattern')
  return pattern === null ? renderStartPage(site, state) : renderPatternPage(site, state, pattern)
}

/** The bank with one question only; `undefined` if there is no such question. */
export function toQuestionData(bank: Bank, id: string): BankData | undefined {
  const question = bank.question(id)
  const pattern = question && bank.pattern(question.pattern)
  return pattern && {...toData(bank), patterns: [pattern], questions: [question]}
}

/** The bank with one pattern only; `undefined` if there is no such pattern. */
export function toPatternData(bank: Bank, id: string): BankData | undefined {
  const pattern = bank.pattern(id)
  return (
    pattern && {
      ...toData(bank),
      patterns: [pattern],
      questions: bank.questions.filter((one) => one.pattern === id),
    }
  )
}

const toData = ({formatVersion, name, title, version, lang, dir, tracks}: Bank) => ({
  type: 'bank' as const,
  formatVersion,
  name,
  ...(title !== undefined && {title}),
  version,
  ...(lang !== undefined && {lang}),
  ...(dir !== undefined && {dir}),
  tracks,
})

function openSite(bank: Bank): Site {
  return {
    bank,
    base: '/',
    driver: undefined,
    strings: findSiteStrings(bank.lang),
    policy: '',
    parts: {sheet: '', script: '', player: ''},
    findLink(id) {
      if (bank.question(id)) return toQuestionAddress(id)
      const [pattern = ''] = id.split('#', 1)
      return bank.pattern(pattern) ? toPatternAddress(pattern) : undefined
    },
  }
}

/** A bank without content, for a folder whose `bank.yaml` is not valid yet. */
export const openEmptyBank = (): Bank =>
  openBank({
    type: 'bank',
    formatVersion: 1,
    name: 'preview',
    version: '0.0.0',
    tracks: [],
    patterns: [],
    questions: [],
  } as BankData)
