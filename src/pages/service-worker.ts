import type {CachedSite} from '../site/service-worker.ts'

/** The build writes it before this script. */
declare const quizproofSite: CachedSite

interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}

interface FetchEvent extends ExtendableEvent {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}

interface Worker {
  readonly registration: {readonly scope: string}
  readonly location: Location
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
}

// The library of the DOM describes pages, not workers.
const worker = globalThis as unknown as Worker
const {base, version, pages, files} = quizproofSite
const paths = new Set([...pages, ...files].map(([path]) => path))
const family = `quizproof ${base} `
const cacheName = family + version

/** Fetches every file past the caches of browsers. A file of another version fails the whole installation. */
async function fill(): Promise<void> {
  const cache = await caches.open(cacheName)
  const keep = async (path: string, response: Response, body: Blob | string): Promise<void> => {
    // A response after a redirect cannot be used for a page, and its other headers describe its transport.
    const headers = {'content-type': response.headers.get('content-type') ?? ''}
    await cache.put(base + path, new Response(body, {headers}))
  }
  await Promise.all([
    ...pages.map(async ([path, mark]) => {
      const response = await fetchFile(path, {})
      const text = await response.text()
      if (!text.includes(mark)) throw new Error(`${path}: another version`)
      await keep(path, response, text)
    }),
    ...files.map(async ([path, integrity]) => {
      const response = await fetchFile(path, {integrity})
      await keep(path, response, await response.blob())
    }),
  ])
}

async function fetchFile(path: string, options: RequestInit): Promise<Response> {
  const response = await fetch(base + path, {...options, cache: 'no-cache'})
  // The page for unknown addresses may be sent with its own status.
  if (!response.ok && path !== '404.html') throw new Error(`${path}: ${response.status}`)
  return response
}

async function removeOthers(): Promise<void> {
  const names = await caches.keys()
  const old = names.filter((name) => name.startsWith(family) && name !== cacheName)
  await Promise.all(old.map((name) => caches.delete(name)))
}

/** Any text can follow the base. */
function decode(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

/** The path of a file below the base, however its page is addressed. */
function findPath(pathname: string): string | undefined {
  const path = decode(pathname.slice(base.length))
  return [path, path.replace(/(^|\/)index\.html$/, '$1'), `${path}/`].find((one) => paths.has(one))
}

async function respond(request: Request, {pathname}: URL): Promise<Response> {
  const cache = await caches.open(cacheName)
  const path = findPath(pathname)
  const found = path === undefined ? undefined : await cache.match(base + path)
  if (found) return found
  try {
    return await fetch(request)
  } catch (error) {
    const page = request.mode === 'navigate' ? await cache.match(`${base}404.html`) : undefined
    if (!page) throw error
    return new Response(await page.blob(), {status: 404, headers: page.headers})
  }
}

worker.addEventListener('install', (event) => event.waitUntil(fill()))
worker.addEventListener('activate', (event) => event.waitUntil(removeOthers()))
worker.addEventListener('message', ({data}) => {
  if (data === 'activate') void worker.skipWaiting()
})
worker.addEventListener('fetch', (event) => {
  const {request} = event
  const address = new URL(request.url)
  const isOwn = address.origin === worker.location.origin && address.pathname.startsWith(base)
  if (request.method === 'GET' && isOwn) event.respondWith(respond(request, address))
})
