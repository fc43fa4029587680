import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {generateBank} from '../generate.mjs'
import {clearProject, createProject} from './project.mjs'
import {runProcess} from './run-process.mjs'

export const phases = ['cold', 'unchanged', 'changed']

function changeOneFile({files, round}) {
  const file = files[(Math.floor(files.length / 2) + round) % files.length]
  const marker = `revision-${round}-of-this-line`
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace('## Quick check\n', `## Quick check\nThis is ${marker}. `))
  return marker
}

function checkWork({contestant, project, phase, size, marker, result}) {
  const place = `${contestant.name}, ${size} files, ${phase}`
  const records = contestant.readRecords({project, standardOutput: result.standardOutput})
  if (records.count !== size) throw new Error(`${place}: expected ${size} records, found ${records.count}`)
  if (phase === 'changed' && !records.text.includes(marker)) {
    throw new Error(`${place}: the changed line is missing from the output`)
  }
  if (phase === 'cold' || !contestant.countRecomputed) return
  const expected = phase === 'changed' ? 1 : 0
  const recomputed = contestant.countRecomputed({project, since: result.startedAt})
  if (recomputed !== expected)
    throw new Error(`${place}: expected ${expected} cache misses, found ${recomputed}`)
}

async function runOnce({folder, content, size, round, phase, marker, contestant, project}) {
  if (phase === 'cold') clearProject({project, contestant})
  const result = await runProcess({
    commandArguments: contestant.command({content, project}),
    folder: project,
    usageFile: join(folder, 'usage.jsonl'),
  })
  checkWork({contestant, project, phase, size, marker, result})
  const {wallSeconds: wall, cpuSeconds: cpu, peakMegabytes: memory} = result
  return {size, round, phase, contestant: contestant.name, wall, cpu, memory}
}

/** Runs every contestant in every phase, round after round, and returns one measurement a run. */
export async function runContest({work, contestants, size, rounds, onRun}) {
  const folder = join(work, String(size))
  const content = join(folder, 'content')
  mkdirSync(folder)
  const files = generateBank({root: content, count: size})
  const entries = contestants.map((contestant) => ({
    contestant,
    project: createProject({work: folder, contestant}),
  }))
  const measurements = []
  for (let round = 1; round <= rounds; round += 1) {
    // Every other round runs in reverse, so that a machine that slows down favours none.
    const order = round % 2 === 1 ? entries : entries.toReversed()
    for (const phase of phases) {
      const marker = phase === 'changed' ? changeOneFile({files, round}) : ''
      for (const {contestant, project} of order) {
        if (!contestant.phases.includes(phase)) continue
        const measurement = await runOnce({folder, content, size, round, phase, marker, contestant, project})
        measurements.push(measurement)
        onRun(measurement)
      }
    }
  }
  rmSync(folder, {recursive: true, force: true})
  return measurements
}
