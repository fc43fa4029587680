import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {SandboxPaths} from '../../../src/node/sandbox/job.ts'
import {runJob} from '../../../src/node/sandbox/run-job.ts'
import type {Sandbox} from '../../../src/node/sandbox/sandbox.ts'
import {stripFolder} from '../../../src/node/sandbox/strip-folder.ts'

/**
 * Not a sandbox, for the self-test to detect: runs programs with all rights of the user. Files are written to a
 * temporary folder; processes that a program leaves running end when their processor time is used up.
 */
export function openUnsafely(): Sandbox {
  return {
    maximumPrograms: 1,
    async run({toJob, packages = ''}, signal) {
      const work = mkdtempSync(join(tmpdir(), 'quizproof-run-'))
      try {
        const places: SandboxPaths = {work, packages, node: process.execPath}
        const {files, ...job} = toJob(places)
        for (const [name, text] of Object.entries(files)) writeFileSync(join(work, name), text)
        const variables = Object.entries(job.variables).map(([name, value]) => `${name}=${value}`)
        const command = [
          ...['/usr/bin/env', '-i', `--chdir=${work}`, ...variables],
          ...['/usr/bin/prlimit', `--cpu=${Math.ceil(job.limits.seconds)}`, '--', ...job.argv],
        ]
        const {captures} = await runJob({command, job: {...job, files: {}}}, signal)
        return captures.map((capture) => stripFolder(capture, work))
      } finally {
        rmSync(work, {recursive: true, force: true})
      }
    },
  }
}
