import {createServer, type IncomingMessage, type ServerResponse, request as sendRequest} from 'node:http'
import type {AddressInfo} from 'node:net'
import {extname} from 'node:path'

/** No inline script or style, no sink of strings, and no other site. */
export const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ')

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

export interface PageServer {
  readonly origin: string
  /** What is served, by path; may be changed at any time. */
  readonly files: Map<string, string | Uint8Array>
  /** Origins of other servers that answer a path; may be changed at any time. */
  readonly forwarded: Map<string, string>
  close(): Promise<void>
}

/** Serves files on loopback, under the strict policy. */
export async function servePages(policy = strictPolicy): Promise<PageServer> {
  const files = new Map<string, string | Uint8Array>()
  const forwarded = new Map<string, string>()
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost')
    const other = forwarded.get(pathname)
    if (other !== undefined) return forward(request, response, other + pathname)
    const body = files.get(pathname)
    // The images that fixtures name.
    if (body === undefined && pathname.endsWith('.png'))
      return response
        .writeHead(200, {'content-type': types['.svg']})
        .end('<svg xmlns="http://www.w3.org/2000/svg"/>')
    if (body === undefined) return response.writeHead(404).end()
    response.writeHead(200, {
      'content-type': types[extname(pathname)] ?? 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
    })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    files,
    forwarded,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function forward(request: IncomingMessage, response: ServerResponse, address: string): void {
  const {method = 'GET', headers} = request
  const other = sendRequest(address, {method, headers}, (reply) => {
    response.writeHead(reply.statusCode ?? 502, reply.headers)
    reply.pipe(response)
  })
  other.on('error', () => response.destroy())
  request.pipe(other)
}
