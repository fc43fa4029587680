import {formatVersion} from '../../../bank/bank-data.ts'
import type {BankConfig} from '../../../compile/bank/bank-config.ts'
import type {StoredUnit} from '../../cache/stored-unit.ts'
import type {Chunks} from '../chunks.ts'
import {
  type BankStart,
  indexFile,
  keysFile,
  publicFile,
  toBankStart,
  toPartialStart,
  wholeFile,
} from './bank-files.ts'
import {bankTypes} from './bank-types.ts'
import {type PlacedPattern, type PlacingContext, placePatterns} from './place-patterns.ts'

/** File names in the output folder to their content. */
type Artefacts = ReadonlyMap<string, Chunks>

export interface ArtefactOptions {
  /** With a larger `bank.json`, neither this nor `public.json` and `keys.json` are written. */
  readonly maxSingleBytes: number
}

/** `bank.json` of a bank of any size. */
export function toBankJson(
  units: readonly StoredUnit[],
  config: BankConfig,
  context: PlacingContext,
): Chunks {
  return wholeFile(toBankStart(config), placePatterns(units, context))
}

/** All files of a bank. */
export function toArtefacts(
  units: readonly StoredUnit[],
  config: BankConfig,
  {maxSingleBytes, ...context}: PlacingContext & ArtefactOptions,
): Artefacts {
  const patterns = placePatterns(units, context)
  const start = toBankStart(config)
  const whole = wholeFile(start, patterns)
  const artefacts = new Map<string, Chunks>()
  if (countBytes(whole) <= maxSingleBytes) {
    artefacts.set('bank.json', whole)
    artefacts.set('public.json', publicFile(start, patterns))
    artefacts.set('keys.json', keysFile(start, patterns))
  }
  artefacts.set('bank.d.ts', [Buffer.from(bankTypes(config, units))])
  artefacts.set('index.json', indexFile(start, patterns))
  const partial = toPartialStart(start)
  for (const pattern of patterns) {
    artefacts.set(`patterns/${pattern.id}.json`, wholeFile(partial, [pattern]))
    artefacts.set(`public/${pattern.id}.json`, publicFile(partial, [pattern]))
    artefacts.set(`keys/${pattern.id}.json`, keysFile(partial, [pattern]))
  }
  const names = [...artefacts.keys(), ...context.linked.assets.map(toAsset), 'manifest.json']
  artefacts.set('manifest.json', manifest(start, {units, patterns, names}))
  return artefacts
}

export function toAsset(path: string): string {
  return `assets/${path}`
}

function countBytes(chunks: Chunks): number {
  return chunks.reduce((sum, {length}) => sum + length, 0)
}

interface ManifestParts {
  readonly units: readonly StoredUnit[]
  readonly patterns: readonly PlacedPattern[]
  /** Of all files in the output folder. */
  readonly names: readonly string[]
}

function manifest({head}: BankStart, {units, patterns, names}: ManifestParts): Chunks {
  const questions = patterns.flatMap((pattern) => pattern.questions)
  const data = {
    formatVersion,
    name: head.name,
    version: head.version,
    counts: {files: units.length, patterns: patterns.length, questions: questions.length},
    files: Object.fromEntries(units.map(({summary, hash}) => [summary.path, hash])),
    questions: Object.fromEntries(questions.map(({id, hash}) => [id, hash])),
    artefacts: names,
  }
  return [Buffer.from(`${JSON.stringify(data, null, 1)}\n`)]
}
