import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import {type AddressInfo, isIP} from 'node:net'
import type {Change} from '../../editor/workspace/workspace-data.ts'
import type {ChangedPaths} from '../folder/changed-paths.ts'
import {watchFolder} from '../folder/watch-folder.ts'
import {OperationalError} from '../operational-error.ts'
import {isLoopback, isOwnHost} from './own-host.ts'
import {findServed} from './preview-files.ts'
import {
  type FolderChange,
  openPreviewFolder,
  type PreviewFolder,
  type PreviewFolderOptions,
} from './preview-folder.ts'

export interface PreviewOptions extends PreviewFolderOptions {
  /** The address to listen on; `127.0.0.1` by default. */
  readonly host?: string
  /** `0` for any free port. */
  readonly port: number
  /** Allows addresses that other machines can reach. */
  readonly allowsRemote?: boolean
  /** Called after every change. */
  readonly onChange?: (change: FolderChange, folder: PreviewFolder) => void
  /** Called with a message if the system cannot watch the folder, which then is looked at every second. */
  readonly onLimit?: (message: string) => void
}

export interface Preview {
  /** The address of the first page. */
  readonly address: string
  /** Shows a change of a shared folder. */
  readonly update: (change: Change) => Promise<void>
  readonly close: () => Promise<void>
}

/** The preview contains the keys and is for its author only; a page may load nothing from elsewhere but images. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' https:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html quizproof',
].join('; ')

/**
 * Serves a content folder as pages for its author, until it is closed. Nothing is written.
 *
 * @throws {OperationalError} if the content folder is missing, the port is taken, or other machines could reach the host
 *   and `allowsRemote` is not set
 */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const {host = '127.0.0.1', port, allowsRemote = false, onChange, onLimit = () => {}} = options
  if (!isLoopback(host) && !allowsRemote)
    throw new OperationalError(
      `Other machines could reach ${host}, and the preview shows the keys; add --allow-remote if that is what you want`,
    )
  const folder = await openPreviewFolder(options)
  const streams = new Set<ServerResponse>()
  const look = async (paths: ChangedPaths): Promise<void> => {
    // A folder that is gone for a moment, as in a checkout, keeps the last state.
    const change = await folder.refresh(paths).catch(() => undefined)
    if (!change) return
    for (const stream of streams) stream.write(`event: change\ndata: ${JSON.stringify(change)}\n\n`)
    onChange?.(change, folder)
  }
  const server = createServer((request, response) => {
    const serving = {host, allowsRemote, folder, streams, look, content: options.content}
    // One page that cannot be made must not end the preview.
    reply(request, response, serving).catch((error: unknown) => fail(response, error))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(toFailure(error, host, port)))
    server.listen(port, host, resolve)
  }).catch(async (error) => {
    await folder.close()
    throw error
  })
  const watcher = options.folder
    ? undefined
    : await watchFolder(options.content, {onChange: (paths) => void look(paths), onLimit})
  // What changed before the watcher was ready is shown as well.
  if (watcher) void look('all')
  const {port: actual} = server.address() as AddressInfo
  return {
    address: `http://${isIP(host) === 6 ? `[${host}]` : host}:${actual}/`,
    async update(change) {
      folder.note(change)
      await look(new Set())
    },
    async close() {
      await watcher?.close()
      for (const stream of streams) stream.end()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
      await folder.close()
    },
  }
}

function toFailure(error: NodeJS.ErrnoException, host: string, port: number): OperationalError {
  if (error.code === 'EADDRINUSE')
    return new OperationalError(`Port ${port} is in use; choose another with --port, or 0 for any free one`)
  return new OperationalError(`Cannot listen on ${host} port ${port}: ${error.code ?? error.message}`)
}

interface Serving {
  readonly host: string
  readonly allowsRemote: boolean
  readonly folder: PreviewFolder
  readonly streams: Set<ServerResponse>
  readonly look: (paths: ChangedPaths) => Promise<void>
  readonly content: string
}

async function reply(request: IncomingMessage, response: ServerResponse, serving: Serving): Promise<void> {
  response.setHeader('content-security-policy', policy)
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('referrer-policy', 'no-referrer')
  response.setHeader('cross-origin-resource-policy', 'same-origin')
  response.setHeader('cache-control', 'no-store')
  if (!isOwnHost(request.headers.host, serving)) return refuse(response, 403, 'Unknown host')
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuse(response, 405, 'Only GET is allowed')
  const address = readAddress(request.url)
  if (!address) return refuse(response, 400, 'Not an address')
  if (address.pathname === '/events') return openStream(response, serving.streams)
  // What a page asks for later follows an event, so it has been read.
  if (address.pathname === '/') await serving.look('all')
  const served = findServed(address, serving.folder.state, serving.content)
  if (!served) return refuse(response, 404, 'Not found')
  response.writeHead(200, {'content-type': served.type})
  response.end(request.method === 'HEAD' ? undefined : served.body)
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    ...(status === 405 && {allow: 'GET'}),
  })
  response.end(`${text}\n`)
}

function fail(response: ServerResponse, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error)
  if (response.headersSent) response.destroy()
  else refuse(response, 500, `Cannot show this page: ${reason}`)
}

function readAddress(url = ''): URL | undefined {
  // `//host` would be read as another host.
  return url.startsWith('/') && URL.canParse(`http://preview${url}`)
    ? new URL(`http://preview${url}`)
    : undefined
}

/** See https://html.spec.whatwg.org/multipage/server-sent-events.html. */
function openStream(response: ServerResponse, streams: Set<ServerResponse>): void {
  response.writeHead(200, {'content-type': 'text/event-stream'})
  response.write('retry: 1000\n\n')
  streams.add(response)
  response.on('close', () => streams.delete(response))
}
