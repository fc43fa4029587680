import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {chownSync} from 'node:fs'
import {join} from 'node:path'
import {run} from '../../package/consumer.ts'
import {postgresPrograms} from './find-databases.ts'

const nobody = 65534

export interface Postgres {
  /** What a client needs to connect. */
  readonly env: Readonly<Record<string, string>>
  start(): Promise<void>
  stop(): Promise<void>
}

/** Creates a PostgreSQL server in an empty folder; it listens on a socket there and on no network. */
export async function createPostgres(folder: string): Promise<Postgres> {
  if (!postgresPrograms) throw new Error('PostgreSQL is not installed')
  const programs = postgresPrograms
  const isRoot = process.geteuid?.() === 0
  // PostgreSQL refuses to run as root.
  if (isRoot) chownSync(folder, nobody, nobody)
  const asUser = isRoot ? [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'] : []
  const data = join(folder, 'data')
  const env = {PGHOST: folder, PGUSER: 'postgres', PGDATABASE: 'postgres'}
  const initialize = [join(programs, 'initdb'), '-D', data, '-U', 'postgres', '--auth=trust', '--no-sync']
  await run('setpriv', [...asUser, ...initialize, '--encoding=UTF8', '--no-locale'], {cwd: folder})
  let server: ChildProcess | undefined
  return {
    env,
    async start() {
      const parameters = ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off']
      // It ends with the process that runs the tests, in whichever way that ends.
      server = spawn('setpriv', [...asUser, '--pdeathsig=INT', join(programs, 'postgres'), ...parameters], {
        cwd: folder,
        stdio: 'ignore',
      })
      for (let tries = 0; ; tries++) {
        try {
          await run(join(programs, 'pg_isready'), [], {cwd: folder, env})
          return
        } catch (error) {
          if (tries > 200) throw error
          await new Promise((resolve) => setTimeout(resolve, 50))
        }
      }
    },
    async stop() {
      const ended = server && server.exitCode === null ? once(server, 'exit') : undefined
      server?.kill('SIGINT')
      await ended
      server = undefined
    },
  }
}
