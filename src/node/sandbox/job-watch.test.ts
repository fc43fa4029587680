import {expect, test} from 'vitest'
import type {Job} from './job.ts'
import {JobWatch} from './job-watch.ts'

const job: Job = {
  files: {},
  argv: [],
  variables: {},
  limits: {seconds: 1, megabytes: 64, outputKilobytes: 64},
  reservedMegabytes: 0,
  programs: 3,
}

/** How every program ended, and whether independently. */
function endsAfter(run: (watch: JobWatch) => number | undefined): (readonly [string, boolean])[] {
  const watch = new JobWatch(job, () => {})
  const status = run(watch)
  return watch.toCaptures(status, '').map(({end, isIndependent: isOfAll}) => [end, isOfAll] as const)
}

const report = (watch: JobWatch, fields: object): boolean =>
  watch.addJobReport(Buffer.from(`${JSON.stringify(fields)}\n`))

test.each<[string, string[], (watch: JobWatch) => number | undefined]>([
  ['is out of time', ['time', 'time', 'time'], (watch) => void watch.reachLimit('time')],
  ['fails', ['exit', 'exit', 'exit'], () => 1],
  ['is killed', ['killed', 'killed', 'killed'], () => 137],
])('a job that %s before it is ready gives all programs that result', (_, ends, run) => {
  expect(endsAfter(run)).toEqual(ends.map((end) => [end, true]))
})

test.each<[string, string[], (watch: JobWatch) => number | undefined]>([
  ['out of time', ['time', 'lost', 'lost'], (watch) => void watch.reachLimit('time')],
  ['killed', ['killed', 'lost', 'lost'], () => 1],
  ['the job that they cannot share when it ends', ['lost', 'lost', 'lost'], () => 0],
])('if the job is ready and the first program is %s, the others had no turn', (_, ends, run) => {
  const seen = endsAfter((watch) => {
    report(watch, {ready: true})
    return run(watch)
  })
  expect(seen).toEqual(ends.map((end) => [end, false]))
})

test('ends a job that keeps running after all its programs', () => {
  let kills = 0
  const watch = new JobWatch(job, () => kills++)
  report(watch, {ready: true})
  for (const program of [0, 1, 2]) report(watch, {program, status: 0})
  watch.reachLimit('time')
  expect(kills).toBe(1)
  expect(watch.toCaptures(undefined, '').map(({end}) => end)).toEqual(['exit', 'exit', 'exit'])
})
