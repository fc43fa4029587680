import type {QuizPattern} from '../player/elements/quiz-pattern.ts'
import type {QuizQuestion} from '../player/elements/quiz-question.ts'
import type {PreviewData} from '../site/preview/document.ts'
import {showMessage} from './install.ts'
import {followEvents, type PreviewEvent} from './preview-events.ts'
import {trustHtml} from './trust.ts'

type Player = typeof import('./play.ts')

const text = document.querySelector<HTMLMetaElement>('meta[name="quizproof"]')?.content ?? ''
const page = JSON.parse(text) as PreviewData
/** Served next to this script; its name is kept from the bundler. */
const playerAddress: string = '/parts/player.js'

const element = document.querySelector<QuizQuestion | QuizPattern>('quiz-question, quiz-pattern')

/** Gives the player the current data, if it differs; what was typed and shown stays. */
let shown = ''
async function loadData(): Promise<void> {
  if (!element || page.source === undefined) return
  const response = await fetch(page.source)
  element.hidden = !response.ok
  if (!response.ok) return
  const data = await response.text()
  // A session asks about the bank it was started with.
  const isPlaying = element.querySelector('quiz-player') !== null
  if (data === shown) return
  if (isPlaying)
    return showMessage('The pattern has changed.', {label: 'Reload', act: () => location.reload()})
  const {register, findStrings} = (await import(playerAddress)) as Player
  register()
  element.strings = findStrings(page)
  element.bank = JSON.parse(data)
  shown = data
}

/** Replaces the parts of the page that differ. Folded parts stay as they are, and the page does not scroll. */
async function refreshParts(): Promise<void> {
  const response = await fetch(location.href)
  if (!response.ok) return
  const next = new DOMParser().parseFromString(trustHtml(await response.text()), 'text/html')
  document.title = next.title
  for (const part of document.querySelectorAll<HTMLElement>('[data-part]')) {
    const other = next.querySelector<HTMLElement>(`[data-part="${part.dataset['part']}"]`)
    if (!other) continue
    const open = [...part.querySelectorAll('details')].map((details) => details.open)
    for (const details of part.querySelectorAll('details')) details.open = false
    const isSame = part.innerHTML === other.innerHTML
    if (!isSame) part.replaceChildren(...other.childNodes)
    for (const [index, details] of part.querySelectorAll('details').entries())
      details.open = open[index] ?? false
  }
}

async function refresh(): Promise<void> {
  const {scrollX, scrollY} = window
  await Promise.all([loadData(), refreshParts()])
  scrollTo(scrollX, scrollY)
  document.documentElement.dataset['version'] = String(
    Number(document.documentElement.dataset['version'] ?? 0) + 1,
  )
}

/** Changes come one after the other. */
let last: Promise<void> = Promise.resolve()
function follow(): void {
  last = last.then(refresh).catch(() => {})
}

const concerns = (questions: readonly string[]): boolean =>
  page.question === undefined || questions.length === 0 || questions.includes(page.question)

function handle(event: PreviewEvent): void {
  if (event.type === 'lost') showMessage('The preview has stopped. Start `build-bank preview` again.')
  else if (event.type === 'open') {
    document.getElementById('page.message')?.toggleAttribute('hidden', true)
    if (event.hasMissed) follow()
  } else if (concerns(event.questions)) follow()
  else refreshSoon()
}

const refreshSoon = (): void => {
  last = last.then(refreshParts).catch(() => {})
}

followEvents(handle)
// A commit changes no file of the content, but what is new since it.
if (page.source === undefined && page.question === undefined) addEventListener('focus', refreshSoon)
document.addEventListener('quiz-link', (event) => {
  if (event.defaultPrevented) return
  event.preventDefault()
  const {id} = (event as CustomEvent<{id: string}>).detail
  location.assign(`/?question=${encodeURIComponent(id)}`)
})
follow()
