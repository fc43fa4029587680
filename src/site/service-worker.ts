import type {SiteFiles} from './site-files.ts'

/** What the service worker knows of a site; the script reads it as `quizproofSite`. */
export interface CachedSite {
  readonly base: string
  /** Changes whenever a file does. */
  readonly version: string
  /** Addresses of pages below the base, each with the mark that its text must contain. */
  readonly pages: readonly (readonly [path: string, mark: string])[]
  /** Addresses of other files below the base, each with the digest that its content must have. */
  readonly files: readonly (readonly [path: string, integrity: string])[]
}

interface WorkerOptions {
  readonly base: string
  readonly script: string
  readonly hash: (content: string | Uint8Array) => string
}

/** The service worker of these files. Its text changes with every file, so that a browser finds a new version. */
export function toServiceWorker(files: SiteFiles, {base, script, hash}: WorkerOptions): string {
  const pages: [string, string][] = []
  const others: [string, string][] = []
  for (const [path, content] of files) {
    const mark = typeof content === 'string' && isPage(path) ? findMark(content) : undefined
    if (mark === undefined) others.push([toAddress(path), `sha256-${hash(content)}`])
    else pages.push([toAddress(path), mark])
  }
  const version = hash(JSON.stringify([pages, others]))
  const site: CachedSite = {base, version, pages, files: others}
  return `const quizproofSite = ${JSON.stringify(site)}\n${script}`
}

/** Hosts serve the index of a folder at the address of the folder, and some redirect from its name. */
const toAddress = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1')

const isPage = (path: string): boolean => path.endsWith('.html')

const marked = /<meta name="quizproof-page" content="([A-Za-z0-9]+)">/

const findMark = (page: string): string | undefined => marked.exec(page)?.[1]

/**
 * The files with a mark in each page, which differs for another page. Some hosts rewrite HTML, for example to add a
 * script, so a digest of what they send would fail.
 */
export function markPages(files: SiteFiles, hash: WorkerOptions['hash']): SiteFiles {
  return new Map(
    [...files].map(([path, content]) => [
      path,
      typeof content === 'string' && isPage(path) ? addMark(content, hash(content)) : content,
    ]),
  )
}

function addMark(page: string, digest: string): string {
  const mark = digest.replaceAll(/[^A-Za-z0-9]/g, '').slice(0, 20)
  return page.replace('</head>', () => `<meta name="quizproof-page" content="${mark}"></head>`)
}
