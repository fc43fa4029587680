import type {Observation} from '../../proof/observation.ts'
import type {Environment, Program} from '../../proof/program.ts'
import type {Capture} from '../sandbox/job.ts'
import {type Runner, twice} from './runner.ts'
import {toObservation} from './to-observation.ts'

/**
 * Runs the set-ups and the program in one shell. Its output goes through pipes: our descriptors are sockets, for which
 * `/dev/stderr` cannot be opened. Background processes would keep the pipes open, so they are killed first. Standard
 * error of the set-ups goes to an unnamed file and is shown only if they fail.
 */
const bashScript = `
exec 6> >(exec cat >&4) 7> >(exec cat >&5) 4>&- 5>&-
exec 8> reason 9< reason
rm reason
set -m
/bin/bash shell.sh >&6 2>&7 6>&- 7>&- 9<&- &
wait $!
status=$?
kill -KILL -- -$!
cat <&9 >&7
exec 6>&- 7>&-
wait
exit $status
`

/**
 * `BASH_ARGV0` makes error messages name the program rather than this script. Paths are absolute, because a set-up may go
 * to another folder.
 */
const toShellScript = (folder: string): string => String.raw`
BASH_ARGV0=main.sh
. ${folder}/environment.sh > /dev/null 2>&8 3>&- 8>&- || exit
. ${folder}/setup.sh > /dev/null 2>&8 3>&- 8>&- || exit
: > /dev/fd/8
printf '{"began": true}\n' >&3
exec 3>&- 8>&-
. ${folder}/main.sh
`

const variables = {HOME: '/tmp', LANG: 'C.UTF-8', PATH: '/usr/bin', TZ: 'UTC'}

export const bash: Runner = {
  sources: [bashScript, toShellScript('.'), JSON.stringify(variables)],
  maximumPrograms: 1,
  countRuns: twice,
  toJob: ([program], {environment, paths}) => ({
    files: {
      'run.sh': bashScript,
      'shell.sh': toShellScript(paths.work),
      'environment.sh': environment.setup ?? '',
      'setup.sh': program?.setup ?? '',
      'main.sh': program?.main ?? '',
    },
    argv: ['/bin/bash', `${paths.work}/run.sh`],
    variables,
    limits: environment.limits,
    reservedMegabytes: 0,
    programs: 1,
  }),
  toObservation: readBash,
  probe,
}

/** The version of a command is the first number with a point that its `--version` prints, as in `git version 2.39.5`. */
function probe({versions}: Environment): Program {
  const commands = versions.map((name) => {
    const entry = quote(`, ${JSON.stringify(name)}: "%s"`)
    return `[[ $(${quote(name)} --version) =~ [0-9]+(\\.[0-9]+)+ ]] && printf ${entry} "$BASH_REMATCH" || exit 1\n`
  })
  return {main: `printf '{"bash": "%s"' "$BASH_VERSION"\n${commands.join('')}echo '}'\n`}
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}

/** What bash and its tools write when the sandbox runs out of resources. */
const shortage =
  /: (?:fork: .*Resource temporarily unavailable|Cannot allocate memory|File too large|No space left on device|Too many open files)$/m

function readBash(capture: Capture): Observation {
  const observation = toObservation(capture)
  return observation.end === 'exit' && shortage.test(observation.stderr)
    ? {...observation, end: 'shortage'}
    : observation
}
