import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'

/** better-sqlite3 is compiled where no binary can be loaded, which takes minutes; `npm run setup:sandbox` installs it. */
export const sqliteModules = '.cache/runtimes/better-sqlite3-12/node_modules'

const servers = '/usr/lib/postgresql'

/** The programs of Debian's newest PostgreSQL. */
export const postgresPrograms = ((): string | undefined => {
  const [newest] = existsSync(servers) ? readdirSync(servers).sort((one, other) => +other - +one) : []
  return newest && join(servers, newest, 'bin')
})()

export const hasDatabases =
  existsSync(join(sqliteModules, '../.complete')) &&
  postgresPrograms !== undefined &&
  existsSync(join(postgresPrograms, 'initdb'))
