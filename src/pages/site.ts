import type {QuizEventMap} from '../player/events.ts'
import {highlightCode} from '../player/rich/highlight.ts'
import {install, showMessage} from './install.ts'
import {readPageData} from './page-data.ts'
import {startSearch} from './search.ts'
import {showLevels} from './show-levels.ts'

type Player = typeof import('./play.ts')

const page = readPageData()
const loadPlayer = (): Promise<Player> => import(page.player) as Promise<Player>

/** A mode in the address that the page offers. */
function findMode(): string | undefined {
  const mode = new URLSearchParams(location.search).get('mode')
  const offer = [...document.querySelectorAll<HTMLElement>('[data-mode]')].find(
    ({dataset, hidden}) => dataset['mode'] === mode && !hidden,
  )
  return offer && mode !== null ? mode : undefined
}

/** A link in a question leads to the page of what it names, unless the player has shown it in place. */
document.addEventListener('quiz-link', (event) => {
  if (event.defaultPrevented) return
  event.preventDefault()
  const [path = '', anchor] = (event as QuizEventMap['quiz-link']).detail.id.split('#', 2)
  location.assign(findAddress(path, anchor))
})
document.addEventListener('quiz-leave', (event) => {
  event.preventDefault()
  location.assign(location.pathname)
})

/** The page of a pattern, perhaps with a concept, or of the pattern of a question, which is its folder. */
function findAddress(path: string, anchor: string | undefined): string {
  if (page.patterns.includes(path))
    return `${page.base}${path}/${anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`}`
  const end = path.lastIndexOf('/')
  const name = [path.slice(end + 1), ...(anchor === undefined ? [] : [anchor])].join('.')
  return `${page.base}${path.slice(0, end)}/#q.${name}`
}

/** A question in the address that the page contains. */
function findQuestion(): string | undefined {
  const id = new URLSearchParams(location.search).get('question')
  return id !== null && document.querySelector(`.trial a[href="?question=${encodeURIComponent(id)}"]`)
    ? id
    : undefined
}

/** Plays in the place of the page; the page stays if the player cannot be loaded. */
async function take(play: (player: Player) => Promise<void>): Promise<void> {
  const {dataset} = document.documentElement
  dataset['playing'] = 'waiting'
  try {
    await play(await loadPlayer())
    dataset['playing'] = 'yes'
  } catch {
    delete dataset['playing']
    showMessage(page.texts.isOffline)
  }
}

async function read(hasResults: boolean): Promise<void> {
  startSearch(page)
  openTarget()
  addEventListener('hashchange', openTarget)
  for (const link of document.querySelectorAll<HTMLElement>('.trial')) link.hidden = false
  for (const code of document.querySelectorAll('pre > code')) highlightCode(code)
  if (hasResults) (await loadPlayer()).showProgress(page, () => showLevels(page))
}

/** Not every browser opens the folded part that an address points into. */
function openTarget(): void {
  const target = document.querySelector(':target')
  const folded = target?.closest<HTMLDetailsElement>('details:not([open])')
  if (!target || !folded) return
  folded.open = true
  target.scrollIntoView()
}

async function start(): Promise<void> {
  const hasResults = page.driver === undefined && showLevels(page)
  const mode = findMode()
  const question = findQuestion()
  if (mode !== undefined) await take((player) => player.play(page, mode))
  else if (question !== undefined) await take((player) => player.ask(page, question))
  else await read(hasResults)
  await install(page)
}

void start()
