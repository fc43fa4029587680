import {spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {createMessageConnection, StreamMessageReader, StreamMessageWriter} from 'vscode-languageserver/node'

const commandLine = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
/** Of the kernel's accounting; Linux counts 100 in a second. */
const ticksPerSecond = 100

/** A server of a folder, and what it costs. */
export function startServer(folder) {
  const child = spawn(process.execPath, [commandLine, 'lsp'], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  let published = () => {}
  connection.onNotification('textDocument/publishDiagnostics', (parameters) => published(parameters))
  connection.onNotification(() => {})
  connection.onRequest(() => null)
  connection.listen()
  const readStatus = (name) => {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
    return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024
  }
  return {
    request: (method, parameters) => connection.sendRequest(method, parameters),
    notify: (method, parameters) => connection.sendNotification(method, parameters),
    /** Resolves with the time at which the next diagnostics of a file are published. */
    nextPublished: (uri) =>
      new Promise((resolve) => {
        published = (parameters) => parameters.uri === uri && resolve(performance.now())
      }),
    cpuSeconds() {
      const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
    },
    residentMegabytes: () => readStatus('VmRSS'),
    async close() {
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      await new Promise((resolve) => child.once('exit', resolve))
    },
  }
}

export const toUri = (path) => pathToFileURL(path).href
