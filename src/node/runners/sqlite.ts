import type {Observation} from '../../proof/observation.ts'
import type {Capture} from '../sandbox/job.ts'
import {type Runner, twice} from './runner.ts'
import {toObservation} from './to-observation.ts'

/**
 * The set-ups run once by themselves to find out whether they work. Output redirection is protected by a nonce, so a
 * program cannot change it.
 */
const sqliteScript = String.raw`
cat environment.sql setup.sql > all.sql
/usr/bin/sqlite3 -safe -bail :memory: < all.sql 2>&5 > /dev/null || exit
word=$(cat /proc/sys/kernel/random/uuid)
printf '.nonce %s\n.output /dev/null\n' "$word" | cat - all.sql > unseen.sql
printf '{"began": true}\n' >&3
exec /usr/bin/sqlite3 -safe -nonce "$word" -bail -init unseen.sql -cmd ".nonce $word" -cmd '.output stdout' \
  :memory: < main.sql >&4 2>&5 3>&- 4>&- 5>&-
`

const variables = {HOME: '/tmp', LANG: 'C.UTF-8', PATH: '/usr/bin', TZ: 'UTC'}

export const sqlite: Runner = {
  sources: [sqliteScript, JSON.stringify(variables)],
  maximumPrograms: 1,
  countRuns: twice,
  toJob: ([program], {environment, paths}) => ({
    files: {
      'run.sh': sqliteScript,
      'environment.sql': withNewline(environment.setup ?? ''),
      'setup.sql': withNewline(program?.setup ?? ''),
      'main.sql': program?.main ?? '',
    },
    argv: ['/bin/sh', `${paths.work}/run.sh`],
    variables,
    limits: environment.limits,
    reservedMegabytes: 0,
    programs: 1,
  }),
  toObservation: readSqlite,
  probe: () => ({main: "select json_object('sqlite', sqlite_version());\n"}),
}

function withNewline(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}

/** How the SQLite shell reports a failed statement: phase, first line, message. */
const failure = /^(Parse|Runtime) error(?: near line (\d+))?: (.*)$/m

function readSqlite(capture: Capture): Observation {
  const observation = toObservation(capture)
  const [, phase, line, message] = failure.exec(observation.stderr) ?? []
  if (phase === undefined || message === undefined) return observation
  const end = observation.end === 'exit' && message === 'out of memory' ? 'memory' : observation.end
  const isInMain = line !== undefined && observation.end !== 'setup'
  return {
    ...observation,
    end,
    raised: {type: `${phase}Error`, message, ...(isInMain && {line: Number(line)})},
  }
}
