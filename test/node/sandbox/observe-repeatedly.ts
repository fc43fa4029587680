/** Runs programs and writes the results to the lock of a folder, forever: `observe-repeatedly.ts FOLDER`. */

import {openSandbox} from '../../../src/node/sandbox/open-sandbox.ts'
import {observationKey} from '../../../src/node/verify/observation-key.ts'
import {observePrograms} from '../../../src/node/verify/observe-programs.ts'
import {probeVersions} from '../../../src/node/verify/probe-versions.ts'
import {writeProofLock} from '../../../src/node/verify/proof-lock.ts'
import {environmentOf} from './run-programs.ts'

const [folder = ''] = process.argv.slice(2)
const sandbox = await openSandbox()
const environment = environmentOf('python', {packages: 'packages'})
const versions = await probeVersions(environment, {sandbox, runtimes: folder})
for (let round = 0; ; round++) {
  const requests = Array.from({length: 4}, (_, index) => ({
    environment,
    program: {
      main: `import os, time\nif os.fork() == 0: time.sleep(60)\nprint(${process.pid}, ${round}, ${index}, "x" * 20_000)\n`,
    },
  }))
  process.stdout.write(`${round}\n`)
  const seen = await observePrograms(requests, {sandbox, runtimes: folder})
  writeProofLock(folder, {
    environments: new Map([[environment.name, versions]]),
    observations: new Map(
      seen.flatMap((observed, index) => {
        const request = requests[index]
        return request && 'observation' in observed
          ? [[observationKey(request, versions), observed.observation] as const]
          : []
      }),
    ),
  })
}
