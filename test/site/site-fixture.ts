import {createHash} from 'node:crypto'
import type {Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import type {BankData} from '../../src/bank/bank-data.ts'
import type {RichText} from '../../src/markdown/rich-text/rich-text.ts'
import {createSite, type SiteOptions} from '../../src/site/site.ts'
import type {SiteFiles} from '../../src/site/site-files.ts'
import {makeFixtureBank} from '../player/fixture-bank.ts'

const rich = (html: string): RichText => ({html, text: html.replaceAll(/<[^>]*>/g, '')})

/** A bank of every kind, with concepts, links, an image and a table. */
export function makeSiteBank(): BankData {
  const bank = makeFixtureBank()
  const [pattern] = bank.patterns
  if (!pattern) throw new Error('The bank of fixtures has a pattern')
  const first = pattern.questions[0] ?? ''
  const concepts = [
    {
      id: 'links',
      title: rich('Links and <code>code</code>'),
      content: rich(
        `<p><a href="#${first}">a question</a>, <a href="#fixtures/kinds#tables">a concept</a>, <a href="#fixtures/kinds">this pattern</a>, <a href="https://example.org/">elsewhere</a></p><h3>Below</h3><p><img src="assets/images/one.png" alt="One"></p>`,
      ),
    },
    {
      id: 'tables',
      title: rich('Tables'),
      content: rich(
        '<table><thead><tr><th align="right">n</th></tr></thead><tbody><tr><td align="right">1</td></tr></tbody></table>',
      ),
    },
  ]
  return {...bank, patterns: [{...pattern, concepts, tags: ['one', 'two']}]}
}

export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('base64')

/** The images of the concepts above, and those that the fixtures name. */
export const images = new Map(
  ['assets/images/one.png', 'assets/track/pattern/one.png', 'assets/track/pattern/two.png'].map((path) => [
    path,
    Uint8Array.from([1, 2, 3]),
  ]),
)

/** A site whose scripts are placeholders. */
export function makeSite(bank: BankData = makeSiteBank(), options: Partial<SiteOptions> = {}): SiteFiles {
  const scripts = {site: '// site', player: '// player', serviceWorker: '// worker'}
  return createSite(bank, {scripts, images, hash: sha256, ...options})
}

/** The pages of a site as trees, by path. */
export function readPages(files: SiteFiles): Map<string, Root> {
  return new Map(
    [...files].flatMap(([path, text]) =>
      path.endsWith('.html') ? [[path, fromHtml(String(text))] as const] : [],
    ),
  )
}
