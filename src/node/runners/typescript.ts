import type {Program} from '../../proof/program.ts'
import type {Capture, Job} from '../sandbox/job.ts'
import {javascriptScript} from './javascript-script.ts'
import {nodeJob, nodeSources, nodeVariables, readNode, reservedMegabytes, toHeapOption} from './node-job.ts'
import {type JobPlace, type Prepared, type Runner, twice} from './runner.ts'
import {typescriptCheck} from './typescript-check.ts'

/** Loaded after the set-ups have run. */
const beginScript = `require('./begin.cjs').report({began: true})
`

const options = [
  '--enable-source-maps',
  '--disable-warning=ExperimentalWarning',
  ...['begin.cjs', 'began.cjs'].map((name) => `--require=./${name}`),
]

/** Checks types with the compiler of the environment, many programs at a time, then runs each program with Node. */
export const typescript: Runner = {
  sources: [typescriptCheck, javascriptScript, beginScript, ...nodeSources, ...options],
  maximumPrograms: 1,
  countRuns: twice,
  preparation: {maximumPrograms: 24, toJob: toCheck, read: readCheck},
  // The probe is not checked, so that it can say what is missing.
  toJob: ([program], {environment, paths, files = {'main.mjs': program?.main ?? ''}}) =>
    nodeJob(
      {
        files: {
          'begin.cjs': javascriptScript,
          'began.cjs': beginScript,
          'environment.js': '',
          'setup.js': '',
          ...files,
        },
        options,
        main: 'main.mjs',
      },
      environment,
      paths,
    ),
  toObservation: readNode,
  probe: () => ({
    main: [
      `import {createRequire} from 'node:module'`,
      `const {version} = createRequire(process.env['NODE_PATH'] + '/')('typescript/package.json')`,
      'console.log(JSON.stringify({node: process.versions.node, typescript: version}))',
      '',
    ].join('\n'),
  }),
}

/** Generous, since the limits of an environment are those of one program, and JavaScript is longer with its source map. */
const [timesSeconds, outputKilobytes] = [2, 4096]

function toCheck(programs: readonly Program[], {environment: {setup = '', limits}, paths}: JobPlace): Job {
  return {
    files: {'check.cjs': typescriptCheck, 'programs.json': JSON.stringify({setup, programs})},
    argv: [paths.node, toHeapOption(limits), `${paths.work}/check.cjs`],
    variables: {...nodeVariables, NODE_PATH: `${paths.packages}/node_modules`},
    limits: {...limits, seconds: limits.seconds * timesSeconds, outputKilobytes},
    reservedMegabytes,
    programs: programs.length,
  }
}

/** Errors of types end the program before it runs, with status 2 as of the compiler. */
function readCheck(capture: Capture): Prepared {
  if (capture.end !== 'exit' || capture.status !== 0) return {capture: {...capture, stdout: ''}}
  const {files, ...failure}: {files?: Readonly<Record<string, string>>} & Partial<Capture> = JSON.parse(
    capture.stdout,
  )
  return files ? {files} : {capture: {...capture, ...failure, stdout: '', status: 2}}
}
