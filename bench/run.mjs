import {existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {commandLine} from './contestants/quizproof/contestant.mjs'
import {installContestants} from './install.mjs'
import {runContest} from './measure/contest.mjs'
import {readOptions, usage} from './options.mjs'
import {writeReport} from './report/write-report.mjs'

function showRun({size, round, phase, contestant, wall, cpu, memory}) {
  if (!process.stderr.isTTY) return
  const costs = `${wall.toFixed(2)} s, CPU ${cpu.toFixed(2)} s, ${memory.toFixed(0)} MB`
  process.stderr.write(`${size} files, round ${round}, ${phase}, ${contestant}: ${costs}\n`)
}

async function runBench({sizes, rounds, contestants, output}) {
  installContestants()
  const work = realpathSync(mkdtempSync(join(tmpdir(), 'quizproof-bench-')))
  const removeWork = () => rmSync(work, {recursive: true, force: true})
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      removeWork()
      process.exit(130)
    })
  }
  try {
    const measurements = []
    for (const size of sizes) {
      measurements.push(...(await runContest({work, contestants, size, rounds, onRun: showRun})))
    }
    const report = writeReport({measurements, contestants, sizes, rounds})
    process.stdout.write(report)
    if (output !== undefined) writeFileSync(output, report)
  } finally {
    removeWork()
  }
}

function readOptionsOrExit() {
  try {
    return readOptions(process.argv.slice(2))
  } catch (error) {
    process.stderr.write(`${error.message}\n\n${usage}`)
    return process.exit(2)
  }
}

const options = readOptionsOrExit()
if (options.help) {
  process.stdout.write(usage)
} else if (options.contestants.some(({name}) => name === 'quizproof') && !existsSync(commandLine)) {
  process.stderr.write(
    'dist/cli.js is missing: run `npm run build` first, or leave quizproof out with --only\n',
  )
  process.exitCode = 2
} else {
  await runBench(options)
}
