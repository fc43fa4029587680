import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Page} from 'playwright-core'
import type {BankKeys, PublicBankData} from '../../../src/index.ts'
import {root} from '../../package/consumer.ts'

const read = <T>(name: string): T => JSON.parse(readFileSync(join(root, 'dist/bank', name), 'utf8'))
const {keys} = read<BankKeys>('keys.json')
const publicText = listTexts(read<PublicBankData>('public.json')).join('\n')

function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : []
}

/** Texts of at least 12 characters that only the keys of these questions have: rationales, hints, solutions. */
export function listPrivateTexts(questions: readonly string[]): string[] {
  const texts = new Set(questions.flatMap((id) => listTexts(keys[id])))
  return [...texts].filter((text) => text.length >= 12 && !publicText.includes(text))
}

/** Collects what a page has received, shown, stored and emitted by now. */
export interface PageWatch {
  /** Adds what the page shows and stores now. */
  look(): Promise<void>
  /** All of it, as text. */
  text(): string
}

export async function watchPage(page: Page): Promise<PageWatch> {
  const seen: string[] = []
  page.on('response', async (response) => {
    // The script of the player has no content.
    if (response.headers()['content-type']?.includes('json')) seen.push(await response.text())
  })
  await page.exposeFunction('reportEvent', (detail: string) => seen.push(detail))
  await page.addInitScript(() => {
    const report = (event: Event): void =>
      (window as unknown as {reportEvent: (text: string) => void}).reportEvent(
        JSON.stringify((event as CustomEvent).detail),
      )
    const names = 'start draft respond refused hint close extend change time finish link error'.split(' ')
    for (const name of names) addEventListener(`quiz-${name}`, report)
  })
  return {
    async look() {
      seen.push(
        await page.evaluate(() => {
          const readTree = (node: ParentNode): string =>
            [...node.querySelectorAll('*')]
              .map(({shadowRoot}) => (shadowRoot ? shadowRoot.innerHTML + readTree(shadowRoot) : ''))
              .join('')
          const stored = JSON.stringify({...localStorage, ...sessionStorage, cookie: document.cookie})
          return document.documentElement.innerHTML + readTree(document) + stored
        }),
      )
    },
    text: () => seen.join('\n'),
  }
}
