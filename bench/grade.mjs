import {existsSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {writeGradeReport} from './report/write-grade-report.mjs'

const usage = `Usage: npm run bench:grade -- [options]

  --rounds 9       how often each run is repeated
  --output FILE    where to write the report (default: bench/results-grade.md)
  --help           show this text
`
const resultsFile = fileURLToPath(new URL('results-grade.md', import.meta.url))

function readOptions() {
  const {values} = parseArgs({
    options: {
      rounds: {type: 'string', default: '9'},
      output: {type: 'string', default: resultsFile},
      help: {type: 'boolean', default: false},
    },
  })
  const rounds = Number(values.rounds)
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new TypeError(`Unexpected --rounds \`${values.rounds}\`, expected a whole number above 0`)
  if (!existsSync(new URL('../dist/index.js', import.meta.url)))
    throw new TypeError('dist/index.js is missing: run `npm run build` first')
  return {...values, rounds}
}

function readOptionsOrExit() {
  try {
    return readOptions()
  } catch (error) {
    process.stderr.write(`${error.message}\n\n${usage}`)
    return process.exit(2)
  }
}

async function runBench({rounds, output}) {
  // Loads the build only if it exists.
  const {choiceContestants, otherKinds} = await import('./grade/contestants.mjs')
  const {runRounds} = await import('./grade/run-rounds.mjs')
  const measurements = runRounds([...choiceContestants, ...otherKinds], rounds)
  const report = writeGradeReport({measurements, choiceContestants, otherKinds, rounds})
  process.stdout.write(report)
  writeFileSync(output, report)
}

const options = readOptionsOrExit()
if (options.help) process.stdout.write(usage)
else await runBench(options)
