import {existsSync, readFileSync, statSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {extname, join} from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}

export interface FolderServer {
  readonly origin: string
  /** Serves another folder from now on. */
  use(folder: string): void
  /** Changes the pages that are served from now on, as some hosts do. */
  rewrite(change: (page: string) => string): void
  close(): Promise<void>
}

/** Serves a folder below a path as static hosts do: the index of a folder, and `404.html` for what is missing. */
export async function serveFolder(folder: string, base: string): Promise<FolderServer> {
  let root = folder
  let change = (page: string): string => page
  const server = createServer(({url = '/'}, response) => {
    const {pathname} = new URL(url, 'http://localhost')
    const path = join(root, decodeURI(pathname.slice(base.length)))
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path
    const isFound = pathname.startsWith(base) && existsSync(file)
    response.writeHead(isFound ? 200 : 404, {
      'content-type': types[isFound ? extname(file) : '.html'] ?? 'application/octet-stream',
    })
    const served = isFound ? file : join(root, '404.html')
    response.end(served.endsWith('.html') ? change(readFileSync(served, 'utf8')) : readFileSync(served))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    use: (other) => {
      root = other
    },
    rewrite: (other) => {
      change = other
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
