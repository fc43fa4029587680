import {javascriptScript} from './javascript-script.ts'
import {nodeJob, nodeSources, readNode} from './node-job.ts'
import {type Runner, twice} from './runner.ts'

/** Node detects modules by their syntax; later versions do so by default. */
const options = [
  '--experimental-detect-module',
  '--disable-warning=ExperimentalWarning',
  '--require=./begin.cjs',
]

export const javascript: Runner = {
  sources: [javascriptScript, ...nodeSources, ...options],
  maximumPrograms: 1,
  countRuns: twice,
  toJob: ([program], {environment, paths}) =>
    nodeJob(
      {
        files: {
          'begin.cjs': javascriptScript,
          'environment.js': environment.setup ?? '',
          'setup.js': program?.setup ?? '',
          'main.js': program?.main ?? '',
        },
        options,
        main: 'main.js',
      },
      environment,
      paths,
    ),
  toObservation: readNode,
  probe: () => ({main: 'console.log(JSON.stringify({node: process.versions.node}))\n'}),
}
