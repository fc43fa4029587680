import {h} from '../player/dom.ts'
import type {SearchEntry} from '../site/search-data.ts'
import type {PageData} from './page-data.ts'

const shownResults = 50

/** Folds case and diacritics, so that words are found however they are typed. */
const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** The entries that contain every word of a query, in their titles or tags. */
export function findEntries(entries: readonly SearchEntry[], query: string): SearchEntry[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  return entries.filter(({title, pattern = '', tags}) => {
    const text = fold([title, pattern, ...tags].join(' '))
    return words.every((word) => text.includes(word))
  })
}

/** Searches titles and tags as the learner types. The data is loaded when the field is first used. */
export function startSearch({search, texts}: PageData): void {
  const field = document.getElementById('page.search') as HTMLInputElement | null
  const frame = field?.closest('search')
  if (search === undefined || !field || !frame) return
  frame.hidden = false
  let loading: Promise<readonly SearchEntry[]> | undefined
  const load = (): Promise<readonly SearchEntry[]> => {
    loading ??= fetch(search).then((response) => response.json())
    loading.catch(() => {
      loading = undefined
    })
    return loading
  }
  field.addEventListener('focus', () => void load().catch(() => {}), {once: true})
  field.addEventListener('input', () => {
    const query = field.value
    load().then(
      (entries) => query === field.value && showResults(findEntries(entries, query), query, texts),
      () => setCount(texts.isOffline),
    )
  })
}

function showResults(found: readonly SearchEntry[], query: string, texts: PageData['texts']): void {
  const isEmpty = query.trim() === ''
  document.getElementById('page.tracks')?.toggleAttribute('hidden', !isEmpty)
  const counted = found.length === 0 ? texts.noMatch : `${texts.matches}: ${found.length}`
  setCount(isEmpty ? '' : counted)
  const rows = found
    .slice(0, shownResults)
    .map(({title, address, pattern, tags}) =>
      h(
        'li',
        {},
        h('a', {href: address, dir: 'auto'}, title),
        h('p', {dir: 'auto'}, [pattern, ...tags].filter(Boolean).join(' · ')),
      ),
    )
  document.getElementById('page.results')?.replaceChildren(...rows)
}

function setCount(text: string): void {
  const count = document.getElementById('page.count')
  if (count) count.textContent = text
}
