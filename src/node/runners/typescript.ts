import {javascriptScript} from './javascript-script.ts'
import {nodeJob, nodeSources, readNode} from './node-job.ts'
import {type Runner, twice} from './runner.ts'
import {beginScript, typescriptScript} from './typescript-script.ts'

const options = [
  '--enable-source-maps',
  '--disable-warning=ExperimentalWarning',
  ...['check.cjs', 'begin.cjs', 'began.cjs'].map((name) => `--require=./${name}`),
]

/** Checks types with the compiler of the environment, then runs the program with Node. */
export const typescript: Runner = {
  sources: [typescriptScript, javascriptScript, beginScript, ...nodeSources, ...options],
  maximumPrograms: 1,
  countRuns: twice,
  toJob: ([program], {environment, paths}) =>
    nodeJob(
      {
        files: {
          'check.cjs': typescriptScript,
          'begin.cjs': javascriptScript,
          'began.cjs': beginScript,
          'environment.ts': environment.setup ?? '',
          'setup.ts': program?.setup ?? '',
          'main.ts': program?.main ?? '',
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
