import type {SiteFiles} from './site-files.ts'

/** What the service worker knows of a site; the script reads it as `quizproofSite`. */
export interface CachedSite {
  readonly base: string
  /** Changes whenever a file does. */
  readonly version: string
  /** Addresses below the base, each with the digest that its content must have. */
  readonly files: readonly (readonly [path: string, integrity: string])[]
}

interface WorkerOptions {
  readonly base: string
  readonly script: string
  readonly hash: (content: string | Uint8Array) => string
}

/** The service worker of these files. Its text changes with every file, so that a browser finds a new version. */
export function toServiceWorker(files: SiteFiles, {base, script, hash}: WorkerOptions): string {
  const entries = [...files].map(([path, content]) => [toAddress(path), `sha256-${hash(content)}`] as const)
  const site: CachedSite = {base, version: hash(JSON.stringify(entries)), files: entries}
  return `const quizproofSite = ${JSON.stringify(site)}\n${script}`
}

/** Hosts serve the index of a folder at the address of the folder, and some redirect from its name. */
const toAddress = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1')
