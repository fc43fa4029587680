import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import {build} from 'tsup'
import {makeFolder, removeFolder} from '../cli/temporary-folder.ts'
import {browserPath} from './find-browser.ts'
import {type PageServer, servePages} from './serve.ts'

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** A browser, and a server with the player's script and what a test adds. */
export interface Surroundings extends PageServer {
  readonly browser: Browser
  /** Opens a page whose body is this HTML. Whatever the page reports against its policy is in `reports`. */
  open(body: string, options?: OpenOptions): Promise<OpenedPage>
}

interface OpenOptions extends BrowserContextOptions {
  /** Attributes of `html`. */
  readonly html?: string
  /** What to do before the page loads. */
  readonly prepare?: (page: Page) => Promise<void>
}

export interface OpenedPage {
  readonly page: Page
  /** Errors, violations of the policy and requests to other sites. */
  readonly reports: string[]
}

/** Bundles a script for a page, in one file. */
export async function bundleScript(entry: string, {minify = false} = {}): Promise<string> {
  const files = await bundleFiles(entry, {minify, splitting: false})
  return files.get('bundle.js') ?? ''
}

/** Bundles a script for a page: `bundle.js`, and the files next to it that it loads later. */
export async function bundleFiles(
  entry: string,
  {minify = false, splitting = true} = {},
): Promise<ReadonlyMap<string, string>> {
  const folder = makeFolder()
  try {
    await build({
      config: false,
      entry: {bundle: entry},
      outDir: folder,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      minify,
      noExternal: [/.*/],
      splitting,
      silent: true,
      tsconfig: source('../../tsconfig.player.json'),
    })
    return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
  } finally {
    removeFolder(folder)
  }
}

/** One browser and one bundle for all test files of a worker; both end with its process. */
const shared: {browser?: Promise<Browser>; script?: Promise<string>} = {}

const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  })

export async function startBrowser(policy?: string): Promise<Surroundings> {
  shared.browser ??= launch()
  shared.script ??= bundleScript(source('../../src/player/define.ts'))
  const [server, script, browser] = await Promise.all([servePages(policy), shared.script, shared.browser])
  const contexts: BrowserContext[] = []
  const {files, forwarded, origin} = server
  files.set('/page.js', script)
  files.set('/page.css', '')
  files.set('/favicon.ico', '')
  files.set('/icon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
  let count = 0
  return {
    browser,
    files,
    forwarded,
    origin,
    async open(body, {html = 'lang="en"', prepare, ...options} = {}) {
      const path = `/page-${++count}.html`
      files.set(path, toDocument(body, html))
      const context = await browser.newContext({viewport: {width: 1000, height: 800}, ...options})
      contexts.push(context)
      const page = await context.newPage()
      const reports = watchReports(page, origin)
      await prepare?.(page)
      await page.goto(origin + path)
      return {page, reports}
    },
    async close() {
      await Promise.all(contexts.map((context) => context.close()))
      await server.close()
    },
  }
}

const toDocument = (body: string, html: string): string => `<!doctype html>
<html ${html}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Quiz</title>
<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/page.css"><script type="module" src="/page.js"></script></head><body>
${body}
</body></html>`

function watchReports(page: Page, origin: string): string[] {
  const reports: string[] = []
  page.on('pageerror', (error) => reports.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' || /policy|trusted/i.test(message.text())) reports.push(message.text())
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) reports.push(request.url())
  })
  return reports
}
