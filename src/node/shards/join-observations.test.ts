import {expect, test} from 'vitest'
import {emptyLock} from '../../proof/lock.ts'
import type {Observation, Versions} from '../../proof/observation.ts'
import type {Environment} from '../../proof/program.ts'
import {observationKey} from '../verify/observation-key.ts'
import type {ProofTask} from '../verify/proof-tasks.ts'
import {joinObservations} from './join-observations.ts'
import type {ShardResult} from './shard-result.ts'

const program = {main: 'print(1)'}
const environment = (name: string): Environment => ({
  name,
  language: 'python',
  versions: [],
  inconclusive: [],
  limits: {seconds: 1, megabytes: 64, outputKilobytes: 64},
})

function task(names: readonly string[]): ProofTask {
  const environments = names.map(environment)
  const plan = {programs: [program]}
  return {id: 'a/b', path: 'a/b.md', environments, plan, question: () => null} as unknown as ProofTask
}

const exit = (stdout: string): Observation => ({end: 'exit', status: 0, stdout, stderr: ''})

function shard(index: number, versions: Readonly<Record<string, Versions>>, seen: Observation): ShardResult {
  const entries = Object.entries(versions)
  const found = entries.map(([name, version]) => {
    const key = observationKey({program, environment: environment(name)} as never, version)
    return [key, {observation: seen}] as const
  })
  return {
    shard: {index, count: 2},
    task: {command: 'verify', frozen: false, rerun: false},
    compiler: '',
    content: '',
    units: [],
    observations: {versions: entries, found, ran: found.map(([key]) => key)},
  }
}

test('counts a program that two shards ran once, and finds its result', () => {
  const shards = [shard(1, {a: {python: '3.11'}}, exit('1')), shard(2, {a: {python: '3.11'}}, exit('1'))]
  const joined = joinObservations(shards, [task(['a'])], emptyLock)
  expect(joined.ran.length).toBe(1)
  expect(joined.find(program as never, environment('a'))).toEqual({observation: exit('1')})
  expect([...joined.lock.observations.values()]).toEqual([exit('1')])
})

test('a program with different results in two shards is nondeterministic, and not stored', () => {
  const shards = [shard(1, {a: {python: '3.11'}}, exit('1')), shard(2, {a: {python: '3.11'}}, exit('2'))]
  const joined = joinObservations(shards, [task(['a'])], emptyLock)
  expect(joined.find(program as never, environment('a'))).toEqual({nondeterministic: [exit('1'), exit('2')]})
  expect(joined.lock.observations.size).toBe(0)
})

test('refuses shards that ran an environment with different versions', () => {
  const shards = [shard(1, {a: {python: '3.11'}}, exit('1')), shard(2, {a: {python: '3.12'}}, exit('1'))]
  expect(() => joinObservations(shards, [task(['a'])], emptyLock)).toThrow(
    'Shards 1/2 and 2/2 used different versions in environment a, python 3.11 and python 3.12; run every shard on one image, with --no-cache',
  )
})

test('lists environments as one machine does: those of the lock, then by first use', () => {
  const shards = [
    shard(1, {c: {python: '3'}}, exit('1')),
    shard(2, {b: {python: '3'}, a: {python: '3'}}, exit('1')),
  ]
  const lock = {...emptyLock, environments: new Map([['b', {python: '2'}]])}
  const joined = joinObservations(shards, [task(['c', 'a']), task(['b'])], lock)
  expect([...joined.versions.keys()]).toEqual(['b', 'c', 'a'])
})
