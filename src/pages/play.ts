import {render} from 'lit'
import type {BankData} from '../bank/bank-data.ts'
import {type Bank, openBank} from '../bank/open-bank.ts'
import {createRemoteDriver} from '../player/driver/remote-driver.ts'
import {QuizPattern} from '../player/elements/quiz-pattern.ts'
import {QuizPlayer} from '../player/elements/quiz-player.ts'
import {QuizQuestion} from '../player/elements/quiz-question.ts'
import {readProgress} from '../player/kept/kept-progress.ts'
import {renderKeptProgress} from '../player/pattern/own-progress.ts'
import {renderProgress} from '../player/pattern/progress-chart.ts'
import {registerElements} from '../player/register-elements.ts'
import {localStore} from '../player/store.ts'
import {ar} from '../player/strings/ar.ts'
import {de} from '../player/strings/de.ts'
import {en} from '../player/strings/en.ts'
import type {QuizStrings} from '../player/strings/strings.ts'
import type {PageData} from './page-data.ts'

/** Registers the elements; until then their content stays as the page has it. */
export const register = (): void =>
  registerElements({'quiz-pattern': QuizPattern, 'quiz-player': QuizPlayer, 'quiz-question': QuizQuestion})

const languages: Readonly<Record<string, QuizStrings>> = {ar, de, en}
/** The texts of the player in the language of a page. */
export const findStrings = ({lang}: Pick<PageData, 'lang'>): QuizStrings => languages[lang] ?? en

/** Plays a mode in the place of the page. A page that plays nothing registers no element, so its content stays. */
export async function play(page: PageData, mode: string): Promise<void> {
  register()
  const {pattern, driver} = page
  if (driver !== undefined) return playOnServer(page, mode, driver)
  const element = document.querySelector<QuizPattern>('quiz-pattern')
  if (pattern === undefined || !element) return playAcross(page, mode)
  element.strings = findStrings(page)
  element.bank = await loadBank([findSource()])
  await element.updateComplete
  element.querySelector<QuizPlayer>('quiz-player')?.focus()
}

/** Asks one question in the place of the page. */
export async function ask(page: PageData, question: string): Promise<void> {
  register()
  const element = document.createElement('quiz-question')
  element.light = true
  element.strings = findStrings(page)
  element.assetsBase = page.base
  element.question = question
  element.bank = await loadBank([findSource()])
  await show(element, page)
}

const findSource = (): string => document.querySelector<HTMLElement>('quiz-pattern')?.dataset['src'] ?? ''

async function playAcross(page: PageData, mode: string): Promise<void> {
  const player = createPlayer(page, mode)
  player.bank = await loadBank(page.data ?? [])
  await show(player, page)
}

/** The address of a session names its mode, and its pattern if it has one. */
async function playOnServer(page: PageData, mode: string, driver: string): Promise<void> {
  const address = new URL(driver, location.href)
  address.searchParams.set('mode', mode)
  if (page.pattern !== undefined) address.searchParams.set('pattern', page.pattern)
  const player = createPlayer(page, mode)
  player.driver = createRemoteDriver(address.href)
  await show(player, page)
}

function createPlayer(page: PageData, mode: string): QuizPlayer {
  const player = document.createElement('quiz-player')
  player.light = true
  player.strings = findStrings(page)
  player.mode = mode
  player.assetsBase = page.base
  return player
}

async function show(player: QuizPlayer | QuizQuestion, page: PageData): Promise<void> {
  const back = document.createElement('a')
  const {dir, back: text} = findStrings(page)
  back.href = location.pathname
  back.textContent = `${dir === 'rtl' ? '→' : '←'} ${text}`
  const bar = document.createElement('div')
  bar.className = 'bar'
  bar.append(back)
  const place = document.querySelector('quiz-pattern') ?? document.getElementById('page.player')
  place?.replaceChildren(bar, player)
  await player.updateComplete
  player.focus()
}

/** The data of several patterns is one bank. */
async function loadBank(addresses: readonly string[]): Promise<Bank> {
  const parts = await Promise.all(
    addresses.map(async (address) => {
      const response = await fetch(address)
      if (!response.ok) throw new Error(`${address}: ${response.status}`)
      return (await response.json()) as BankData
    }),
  )
  const [first] = parts
  if (!first) throw new Error('The page names no data')
  const bank: BankData = {
    ...first,
    patterns: parts.flatMap(({patterns}) => patterns),
    questions: parts.flatMap(({questions}) => questions),
  }
  return openBank(bank)
}

/** Shows the chart of a pattern's sessions, and the buttons to save and load progress. */
export function showProgress(page: PageData, changed: () => void): void {
  const section = document.getElementById('page.progress')
  if (!section) return
  section.hidden = false
  const host = document.createElement('div')
  section.append(host)
  const strings = findStrings(page)
  const draw = (): void => {
    const progress = readProgress(localStore, page.bank)
    const chart = page.pattern === undefined ? [] : [renderProgress(progress, page.pattern, strings)]
    const file = renderKeptProgress({
      ...{progress, strings, bank: page.bank, store: localStore},
      imported: () => {
        changed()
        draw()
      },
      announce: (text) => {
        status.textContent = text
      },
    })
    render([...chart, file], host)
  }
  const status = document.createElement('p')
  status.setAttribute('role', 'status')
  section.append(status)
  draw()
}
