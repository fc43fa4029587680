import {existsSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {installContestants} from './install.mjs'
import {writeSizeReport} from './report/write-size-report.mjs'

const usage = `Usage: npm run bench:sizes -- [options]

  --output FILE    where to write the report (default: bench/results-sizes.md)
  --help           show this text
`
const resultsFile = fileURLToPath(new URL('results-sizes.md', import.meta.url))

function readOptions() {
  const {values} = parseArgs({
    options: {output: {type: 'string', default: resultsFile}, help: {type: 'boolean', default: false}},
  })
  if (!existsSync(new URL('../dist/player/define.js', import.meta.url)))
    throw new TypeError('dist/player is missing: run `npm run build:all` first')
  return values
}

function readOptionsOrExit() {
  try {
    return readOptions()
  } catch (error) {
    process.stderr.write(`${error.message}\n\n${usage}`)
    return process.exit(2)
  }
}

async function runBench(output) {
  installContestants()
  // Loads the bundler only if it is installed.
  const {contestants} = await import('./sizes/contestants.mjs')
  const {weigh} = await import('./sizes/weigh.mjs')
  const sizes = []
  for (const contestant of contestants) sizes.push({...contestant, ...(await weigh(contestant))})
  const report = writeSizeReport(sizes)
  process.stdout.write(report)
  writeFileSync(output, report)
}

const {help, output} = readOptionsOrExit()
if (help) process.stdout.write(usage)
else await runBench(output)
