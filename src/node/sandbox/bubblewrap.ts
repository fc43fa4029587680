import {readlinkSync, statSync} from 'node:fs'
import {filterDescriptor, firstFileDescriptor, type Job, maximumSeconds, type SandboxPaths} from './job.ts'
import {createKeyringFilter} from './keyring-filter.ts'

/** Full paths of the programs that build the sandbox. */
export interface Tools {
  readonly bubblewrap: string
  /** Set if we are root, to drop privileges: process limits do not apply to root. */
  readonly setpriv?: string
  readonly choom?: string
}

export interface Lane {
  /** Every lane has its own user, so that lanes do not count towards each other's limits. */
  readonly number: number
  /** Host folder that is mounted as `packages`. */
  readonly packages?: string
}

/** Distinctive, so that `stripFolder` never matches text of a program. */
export const sandboxPaths: SandboxPaths = {
  work: '/quizproof-run',
  packages: '/packages',
  node: '/runtime/node',
}

/** Maximum size of a temporary folder and of a file. */
const folderBytes = 16 * 1024 * 1024
const maximumProcesses = 48
const maximumDescriptors = 256
/** Reserved by Debian and within the range that containers map. User 65534 is `nobody`; lanes count down from here. */
const firstUser = 65_533

/**
 * The command that runs a job: no network, read access only to `/usr`, write access only to folders in memory, no other
 * processes, no inherited variables, and limits. Files arrive by descriptors, so nothing is written on the host.
 */
export function toCommand(job: Job, lane: Lane, tools: Tools): string[] {
  return [
    ...dropPrivileges(lane, tools),
    // If memory runs out, the kernel ends this first.
    ...(tools.choom ? [tools.choom, '--adjust', '1000', '--'] : []),
    tools.bubblewrap,
    ...isolation,
    ...(createKeyringFilter() ? ['--seccomp', String(filterDescriptor(job))] : []),
    ...systemMounts(),
    ...mounts(job, lane),
    ...Object.entries(job.variables).flatMap(([name, value]) => ['--setenv', name, value]),
    '--chdir',
    sandboxPaths.work,
    '--',
    ...toLimits(job),
    ...job.argv,
  ]
}

function dropPrivileges({number}: Lane, {setpriv}: Tools): string[] {
  if (!setpriv) return []
  const user = firstUser - number
  return [setpriv, `--reuid=${user}`, `--regid=${user}`, '--clear-groups', '--']
}

/**
 * The job is process 1 of its namespace, so there is no other process that a program could trace to reach open
 * descriptors.
 */
const isolation = [
  '--as-pid-1',
  '--unshare-all',
  '--unshare-user',
  '--disable-userns',
  '--die-with-parent',
  '--new-session',
  '--clearenv',
  ...['--uid', '65534', '--gid', '65534'],
  ...['--hostname', 'sandbox'],
]

/** Programs and libraries of the system, without `/usr/local`. */
function systemMounts(): string[] {
  return [
    ...['--ro-bind', '/usr', '/usr'],
    ...['--tmpfs', '/usr/local', '--remount-ro', '/usr/local'],
    ...['/bin', '/sbin', '/lib', '/lib64'].flatMap(linkOrFolder),
    ...['--ro-bind-try', '/etc/alternatives', '/etc/alternatives'],
    ...['--proc', '/proc', '--dev', '/dev'],
  ]
}

/** `/lib` and the like are links into `/usr` on most systems, and folders on some. */
function linkOrFolder(path: string): string[] {
  const stats = statSync(path, {throwIfNoEntry: false})
  if (!stats) return []
  try {
    return ['--symlink', readlinkSync(path), path]
  } catch {
    return ['--ro-bind', path, path]
  }
}

function mounts(job: Job, {packages}: Lane): string[] {
  const first = firstFileDescriptor(job)
  const names = Object.keys(job.files)
  return [
    ...memoryFolder('/dev/shm'),
    ...['--mqueue', '/dev/mqueue'],
    ...['--remount-ro', '/dev'],
    ...memoryFolder('/tmp'),
    ...memoryFolder(sandboxPaths.work),
    ...names.flatMap((name, index) => ['--file', String(first + index), `${sandboxPaths.work}/${name}`]),
    ...['--ro-bind', process.execPath, sandboxPaths.node],
    ...(packages === undefined ? [] : ['--ro-bind', packages, sandboxPaths.packages]),
    ...['--remount-ro', '/'],
  ]
}

function memoryFolder(path: string): string[] {
  return ['--size', String(folderBytes), '--tmpfs', path]
}

/**
 * Limits are set inside, where processes are counted apart from those of the host. `timeout` covers the moment
 * between the start and bubblewrap's watch over its parent: if the parent is killed then, it still ends what was
 * started. It holds the streams of its job, through which a program could reach them. So a job whose programs must
 * not reach each other's streams has to prevent that itself.
 */
function toLimits({limits, programs, reservedMegabytes}: Job): string[] {
  const seconds = Math.ceil(limits.seconds)
  const bytes = limits.megabytes * 1024 * 1024
  return [
    ...(programs === 1
      ? ['/usr/bin/timeout', '--signal=KILL', String(maximumSeconds(limits.seconds, 1))]
      : []),
    '/usr/bin/prlimit',
    `--as=${bytes + reservedMegabytes * 1024 * 1024}`,
    `--data=${bytes}`,
    `--cpu=${seconds}:${seconds + 1}`,
    `--nproc=${maximumProcesses}`,
    `--nofile=${maximumDescriptors}`,
    `--fsize=${folderBytes}`,
    '--core=0',
    '--',
  ]
}
