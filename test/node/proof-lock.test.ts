import {execFileSync} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {OperationalError} from '../../src/node/operational-error.ts'
import {observationKey} from '../../src/node/verify/observation-key.ts'
import {hashProofLock, lockName, readProofLock, writeProofLock} from '../../src/node/verify/proof-lock.ts'
import type {ProofLock} from '../../src/proof/lock.ts'
import type {Environment} from '../../src/proof/program.ts'
import {temporaryFolder} from '../cli/temporary-folder.ts'

const lock: ProofLock = {environments: new Map([['python', {python: '3.11.2'}]]), observations: new Map()}

describe('a lock', () => {
  test('is read back unchanged, and leaves no other file', () => {
    const folder = temporaryFolder()
    writeProofLock(folder, lock)
    expect(readProofLock(folder)).toEqual(lock)
    expect(readdirSync(folder)).toEqual([lockName])
  })

  test('is never written through a link at the temporary path', () => {
    const folder = temporaryFolder({'victim.txt': 'kept'})
    symlinkSync('victim.txt', join(folder, `.${lockName}.staged`))
    writeProofLock(folder, lock)
    expect(readFileSync(join(folder, 'victim.txt'), 'utf8')).toBe('kept')
    expect(readdirSync(folder).sort()).toEqual([lockName, 'victim.txt'])
  })

  test.each<[string, (path: string) => void]>([
    ['a link', (path) => symlinkSync('/dev/zero', path)],
    ['a folder', (path) => mkdirSync(path)],
    ['a pipe', (path) => void execFileSync('mkfifo', [path])],
  ])('that is %s is refused unread', (_, make) => {
    const folder = temporaryFolder()
    make(join(folder, lockName))
    expect(() => readProofLock(folder)).toThrow(OperationalError)
    expect(hashProofLock(folder)).not.toBe(hashProofLock(temporaryFolder()))
    expect(() => writeProofLock(folder, lock)).toThrow(OperationalError)
  })

  test('that a killed run left half written is replaced', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, `.${lockName}.staged`), '{"form')
    writeProofLock(folder, lock)
    expect(readdirSync(folder)).toEqual([lockName])
  })
})

describe('the key of an observation', () => {
  const environment: Environment = {
    name: 'python',
    language: 'python',
    versions: [],
    inconclusive: [],
    limits: {seconds: 20, megabytes: 512, outputKilobytes: 64},
  }
  const keyOf = (changes: Partial<Environment> = {}, main = 'print(1)') =>
    observationKey({program: {main}, environment: {...environment, ...changes}}, {python: '3.11.2'})

  test.each<[string, Partial<Environment>]>([
    ['packages', {packages: 'django-5.2'}],
    ['set-up', {setup: 'x = 1'}],
    ['limits', {limits: {...environment.limits, seconds: 21}}],
    ['language', {language: 'bash'}],
  ])('depends on %s', (_, changes) => {
    expect(keyOf(changes)).not.toBe(keyOf())
  })

  test('depends on the program and not on a name', () => {
    expect(keyOf({}, 'print(2)')).not.toBe(keyOf())
    expect(keyOf({name: 'other', inconclusive: ['KeyError']})).toBe(keyOf())
  })
})
