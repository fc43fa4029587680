import {OperationalError} from '../operational-error.ts'
import type {Lane} from './bubblewrap.ts'
import type {Capture, Job, SandboxPaths} from './job.ts'

/** Where programs of questions are run. */
export interface Sandbox {
  /** How many programs may share a job, whatever a runner allows. */
  readonly maximumPrograms: number
  /**
   * Runs a job that is made for the places where things will be.
   *
   * @throws {OperationalError} when the sandbox does not start
   */
  readonly run: (task: SandboxTask, signal?: AbortSignal) => Promise<Capture[]>
}

export interface SandboxTask extends Lane {
  readonly toJob: (paths: SandboxPaths) => Job
}

/** What can be done where there is no sandbox, after the reason. */
export function sandboxUnavailable(reason: string): OperationalError {
  return new OperationalError(
    [
      `No sandbox to run programs in: ${reason}`,
      'On Debian 12 run scripts/install-runtimes.sh as root; elsewhere install bubblewrap 0.8 or later and util-linux.',
      'User namespaces have to be allowed: see the settings kernel.unprivileged_userns_clone,',
      'kernel.apparmor_restrict_unprivileged_userns and user.max_user_namespaces, and a container needs them from its host.',
    ].join('\n'),
  )
}
