import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import {plainEnv} from '../../cli/run-process.ts'
import {writeFiles} from '../../cli/temporary-folder.ts'
import {fencesOf} from '../../docs/fences.ts'
import {root} from '../../package/consumer.ts'
import {sqliteModules} from './find-databases.ts'
import {linkModules} from './link-modules.ts'

/** The sign-in of the tests: a cookie that names the attempt. */
const signIn = `export const findAttempt = (request) => /attempt=([\\w-]+)/.exec(request.headers.cookie ?? '')?.[1]
`

/** Waits after it has read some attempts, so that requests at the same time meet. */
const slowStore = `import * as database from './database.js'
export const {writeSession, tokens} = database
export async function readSession(attempt) {
  const stored = await database.readSession(attempt)
  if (attempt.startsWith('slow-')) await new Promise((resolve) => setTimeout(resolve, 100))
  return stored
}
`

const programs = fencesOf(join(root, 'docs/embedding.md')).filter(({info}) => info === 'js')

/** The program of docs/embedding.md that begins with this comment and contains this text. */
export function findProgram(name: string, text = ''): string {
  const found = programs.filter((one) => one.text.startsWith(`// ${name}\n`) && one.text.includes(text))
  if (found.length !== 1)
    throw new Error(`docs/embedding.md has ${found.length} programs ${name} with ${text}`)
  return found[0]?.text ?? ''
}

/** Writes the server of docs/embedding.md with one of its stores, as a reader would. */
export function writeServer(folder: string, store: string): void {
  writeFiles(folder, {
    'package.json': '{"type": "module"}',
    'server.js': findProgram('server.js'),
    'database.js': findProgram('store.js', store),
    'store.js': slowStore,
    'sign-in.js': signIn,
    'use-token.js': `import {tokens} from './store.js'
const uses = await Promise.all(Array.from({length: 20}, () => tokens.use(process.argv[2])))
console.log(uses.filter(Boolean).length)
process.exit()
`,
  })
  linkModules(folder, {
    quizproof: '.',
    pg: undefined,
    'better-sqlite3': join(sqliteModules, 'better-sqlite3'),
  })
}

export interface DocsServer {
  readonly origin: string
  /** What it has printed. */
  readonly output: () => string
  close(): Promise<void>
}

export async function startServer(
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<DocsServer> {
  const port = await findFreePort()
  const child = spawn(process.execPath, ['server.js'], {
    cwd: folder,
    env: {...plainEnv, ...env, PORT: String(port)},
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  const origin = `http://127.0.0.1:${port}`
  await waitFor(origin, child, () => output)
  return {
    origin,
    output: () => output,
    async close() {
      if (child.exitCode !== null) return
      const ended = once(child, 'exit')
      child.kill()
      await ended
    },
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function waitFor(origin: string, child: ChildProcess, output: () => string): Promise<void> {
  while (child.exitCode === null) {
    try {
      await fetch(origin)
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  throw new Error(`The server of docs/embedding.md ended\n${output()}`)
}
