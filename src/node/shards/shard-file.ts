import {appendFileSync, mkdirSync, readFileSync, renameSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {writeChunks} from '../build/chunks.ts'
import {packUnits, type UnitEntry, unpackUnits} from '../cache/pack-units.ts'
import {OperationalError} from '../operational-error.ts'
import {toReason} from '../read-inside.ts'
import {sha256} from '../sha256.ts'
import type {Shard} from './shard.ts'
import {hashCompiler, type ShardResult, type ShardTask} from './shard-result.ts'

/** A line of JSON, the compiled texts that its entries give the lengths of, and the hash of both. */
interface Header extends Omit<ShardResult, 'units'> {
  readonly entries: readonly UnitEntry[]
}

export const shardFileName = /^(?:check|build|verify)-\d+-of-\d+\.shard$/

const newline = 0x0a
const hashLength = 64

/**
 * Writes the result of a shard, replacing an earlier one, and returns its path.
 *
 * @throws {OperationalError} if the folder cannot be written
 */
export function writeShard(folder: string, {units, ...result}: ShardResult): string {
  const path = join(folder, toFileName(result.shard, result.task))
  const staged = `${path}.${process.pid}`
  const {entries, chunks} = packUnits(units)
  const header: Header = {...result, entries}
  try {
    mkdirSync(folder, {recursive: true})
    const hash = writeChunks(staged, [Buffer.from(`${JSON.stringify(header)}\n`), ...chunks])
    appendFileSync(staged, hash)
    renameSync(staged, path)
  } catch (error) {
    rmSync(staged, {force: true})
    throw new OperationalError(`Cannot write ${path}: ${toReason(error)}`)
  }
  return path
}

function toFileName({index, count}: Shard, {command}: ShardTask): string {
  return `${command}-${index}-of-${count}.shard`
}

/**
 * Reads the result of a shard. Its hash protects from damage, not from people who may write the file.
 *
 * @throws {OperationalError} if it cannot be read, is damaged, or was made with other versions
 */
export function readShard(path: string): ShardResult {
  const bytes = readBytes(path)
  const body = bytes.subarray(0, -hashLength)
  const end = body.indexOf(newline)
  if (end === -1 || sha256(body) !== bytes.subarray(-hashLength).toString('latin1'))
    throw new OperationalError(`${path} is damaged; run its shard again`)
  const {entries, ...result}: Header = JSON.parse(body.subarray(0, end).toString())
  if (result.compiler !== hashCompiler())
    throw new OperationalError(
      `${path} was made with another version of quizproof, of its dependencies or of Node; run every shard and the merge with the same versions`,
    )
  const texts = body.subarray(end + 1)
  return {...result, units: unpackUnits(entries, () => texts)}
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new OperationalError(`Cannot read ${path}: ${toReason(error)}`)
  }
}
