import {OperationalError} from '../operational-error.ts'
import type {Lane} from './bubblewrap.ts'
import type {Capture, Job, SandboxPaths} from './job.ts'

/** Runs the programs of questions. */
export interface Sandbox {
  /** How many programs may share a job, in addition to the limit of the runner. */
  readonly maximumPrograms: number
  /**
   * Runs a job that is built for the paths inside the sandbox.
   *
   * @throws {OperationalError} when the sandbox fails to start
   */
  readonly run: (task: SandboxTask, signal?: AbortSignal) => Promise<Capture[]>
}

interface SandboxTask extends Lane {
  readonly toJob: (paths: SandboxPaths) => Job
}

/** The error for a missing sandbox, with instructions. */
export function sandboxUnavailable(reason: string): OperationalError {
  return new OperationalError(
    [
      `No sandbox to run programs in: ${reason}`,
      'On Debian 12, run scripts/install-runtimes.sh as root; elsewhere, install bubblewrap 0.8 or later and util-linux.',
      'User namespaces must be allowed: see the settings kernel.unprivileged_userns_clone,',
      'kernel.apparmor_restrict_unprivileged_userns and user.max_user_namespaces. In a container, set them on the host.',
    ].join('\n'),
  )
}
