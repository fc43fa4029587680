import {existsSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {writeSessionReport} from './report/write-session-report.mjs'

const usage = `Usage: npm run bench:sessions -- [options]

  --count 100000   how many sessions every contestant runs a round
  --rounds 3       how often
  --output FILE    where to write the report (default: bench/results-sessions.md)
  --help           show this text
`
const resultsFile = fileURLToPath(new URL('results-sessions.md', import.meta.url))

function readOptions() {
  const {values} = parseArgs({
    options: {
      count: {type: 'string', default: '100000'},
      rounds: {type: 'string', default: '3'},
      output: {type: 'string', default: resultsFile},
      help: {type: 'boolean', default: false},
    },
  })
  const numbers = {count: Number(values.count), rounds: Number(values.rounds)}
  for (const [name, value] of Object.entries(numbers))
    if (!Number.isInteger(value) || value < 1)
      throw new TypeError(`Unexpected --${name} \`${values[name]}\`, expected a whole number above 0`)
  for (const file of ['session.js', 'bank/bank.json'])
    if (!existsSync(new URL(`../dist/${file}`, import.meta.url)))
      throw new TypeError(`dist/${file} is missing: run \`npm run build:all\` first`)
  return {...values, ...numbers}
}

function readOptionsOrExit() {
  try {
    return readOptions()
  } catch (error) {
    process.stderr.write(`${error.message}\n\n${usage}`)
    return process.exit(2)
  }
}

async function runBench({count, rounds, output}) {
  // Loads the build only if it exists.
  const {contestants} = await import('./sessions/contestants.mjs')
  const {runRounds} = await import('./sessions/run-rounds.mjs')
  const measurements = runRounds(contestants, {count, rounds})
  const report = writeSessionReport({measurements, contestants, count, rounds})
  process.stdout.write(report)
  writeFileSync(output, report)
}

const options = readOptionsOrExit()
if (options.help) process.stdout.write(usage)
else await runBench(options)
