import type {BankData, Pattern} from '../bank/bank-data.ts'
import {openBank} from '../bank/open-bank.ts'
import {toPublicBank} from '../bank/split.ts'
import {assetAddress} from '../markdown/rich-text/content-link.ts'
import {createLinkFinder, toDataPath, toPatternPath} from './addresses.ts'
import type {Site} from './context.ts'
import {renderIcon} from './icon.ts'
import {listImages} from './list-images.ts'
import {isBase, isDriver} from './option-checks.ts'
import {renderIndexPage} from './pages/index-page.ts'
import {renderNotFoundPage} from './pages/not-found-page.ts'
import {renderPatternPage} from './pages/pattern-page.ts'
import {toPolicy} from './policy.ts'
import {toSearchData} from './search-data.ts'
import {markPages, toServiceWorker} from './service-worker.ts'
import {siteSheet} from './sheet.ts'
import type {SiteFiles} from './site-files.ts'
import {findSiteStrings} from './strings.ts'

export interface SiteOptions {
  /** The path under which the site is served; it begins and ends with `/`. `/` by default. */
  readonly base?: string | undefined
  /**
   * The address of a server that drives sessions, as in `createRemoteDriver`. The site then contains no key, and asks the
   * server with `?mode=` and, for the mode of a pattern, `&pattern=`.
   */
  readonly driver?: string | undefined
  /** The scripts of pages, as text. */
  readonly scripts: SiteScripts
  /** Images of the bank, by the path in its HTML, such as `assets/django/joins.png`. */
  readonly images?: ReadonlyMap<string, Uint8Array>
  /** SHA-256 in base64. */
  readonly hash: (content: string | Uint8Array) => string
}

export interface SiteScripts {
  readonly site: string
  readonly player: string
  readonly serviceWorker: string
}

/**
 * Makes the static site of a bank. The same bank and options give the same bytes.
 *
 * @throws {TypeError} when the base does not begin and end with `/`, or the driver is not an address
 */
export function createSite(bank: BankData, options: SiteOptions): SiteFiles {
  const {scripts, hash} = options
  const named = (name: string, extension: string, text: string): [string, string] => [
    `assets/${name}-${hash(text)
      .replaceAll(/[^A-Za-z0-9]/g, '')
      .slice(0, 10)}.${extension}`,
    text,
  ]
  const sheet = named('site', 'css', siteSheet)
  const script = named('site', 'js', scripts.site)
  const player = named('player', 'js', scripts.player)
  const site = openSite(bank, options, {sheet: sheet[0], script: script[0], player: player[0]})
  const unmarked = new Map<string, string | Uint8Array>([
    ['index.html', renderIndexPage(site)],
    ['404.html', renderNotFoundPage(site)],
    ...site.bank.patterns.map((pattern): [string, string] => [
      `${toPatternPath(pattern.id)}index.html`,
      renderPatternPage(pattern, site),
    ]),
    ...(site.driver === undefined ? bank.patterns.map((pattern) => toDataFile(bank, pattern)) : []),
    ['search.json', `${JSON.stringify(toSearchData(site))}\n`],
    sheet,
    script,
    player,
    ['icon.svg', renderIcon()],
    ['manifest.webmanifest', renderWebManifest(site)],
    ...selectImages(bank, options),
  ])
  const files = new Map(markPages(unmarked, hash))
  files.set(
    'service-worker.js',
    toServiceWorker(files, {base: site.base, script: scripts.serviceWorker, hash}),
  )
  // GitHub Pages would otherwise run Jekyll over the files.
  files.set('.nojekyll', '')
  files.set('manifest.json', `${JSON.stringify({artefacts: [...files.keys(), 'manifest.json']}, null, 1)}\n`)
  return files
}

function openSite(data: BankData, {base = '/', driver}: SiteOptions, parts: Site['parts']): Site {
  if (!isBase(base)) throw new TypeError(`Expected a base such as / or /quiz/, found ${base}`)
  if (driver !== undefined && !isDriver(driver))
    throw new TypeError(`Expected a driver such as https://example.org/session or /session, found ${driver}`)
  const bank = openBank(data)
  return {
    bank,
    base,
    driver,
    strings: findSiteStrings(bank.lang),
    policy: toPolicy({images: findImageOrigins(data), driver: driver && findOrigin(driver)}),
    parts: {sheet: base + parts.sheet, script: base + parts.script, player: base + parts.player},
    findLink: createLinkFinder(bank, base),
  }
}

const findOrigin = (address: string): string | undefined => /^https?:\/\/[\w.:-]+/.exec(address)?.[0]

/** The hosts of remote images, which the policy must allow. */
function findImageOrigins({patterns, questions}: BankData): string[] {
  const remote = [...listImages([patterns, questions])].filter((address) => /^https:/i.test(address))
  return [
    ...new Set(remote.flatMap((address) => (URL.canParse(address) ? new URL(address).origin : []))),
  ].sort()
}

/** The images that pages show: without keys, not those of rationales, hints and solutions. */
function selectImages(bank: BankData, {driver, images = new Map()}: SiteOptions): Map<string, Uint8Array> {
  if (driver === undefined) return new Map(images)
  const shown = listImages(toPublicBank(bank))
  return new Map([...images].filter(([path]) => shown.has(assetAddress(path.slice('assets/'.length)))))
}

/** The bank with one pattern only. */
function toDataFile(bank: BankData, pattern: Pattern): [string, string] {
  const questions = bank.questions.filter((question) => question.pattern === pattern.id)
  return [toDataPath(pattern.id), `${JSON.stringify({...bank, patterns: [pattern], questions})}\n`]
}

/** See https://www.w3.org/TR/appmanifest/. */
function renderWebManifest({bank, base, strings}: Site): string {
  const name = bank.title ?? bank.name
  return `${JSON.stringify({
    name,
    short_name: name,
    lang: bank.lang ?? strings.lang,
    dir: strings.dir,
    id: base,
    start_url: base,
    scope: base,
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#1f5fbf',
    icons: [
      {src: `${base}icon.svg`, sizes: 'any', type: 'image/svg+xml', purpose: 'any'},
      {src: `${base}icon.svg`, sizes: 'any', type: 'image/svg+xml', purpose: 'maskable'},
    ],
  })}\n`
}
