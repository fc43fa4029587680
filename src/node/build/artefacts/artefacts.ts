import {formatVersion} from '../../../bank/bank-data.ts'
import type {BankConfig} from '../../../compile/bank/bank-config.ts'
import type {StoredUnit} from '../../cache/stored-unit.ts'
import {once} from '../../once.ts'
import type {Chunks} from '../chunks.ts'
import type {NewFile} from '../publish-folder.ts'
import {type BankStart, countStart, indexFile, partFile, toBankStart, toPartialStart} from './bank-files.ts'
import {BankSize} from './bank-size.ts'
import {bankTypes} from './bank-types.ts'
import {hashPatternInputs} from './pattern-inputs.ts'
import {groupByPattern, type PlacingContext, placePattern} from './place-patterns.ts'
import {type PlacedPattern, parts} from './placed-pattern.ts'
import {type PatternRecord, type PublishedBank, toPartName} from './published-bank.ts'

export interface ArtefactOptions {
  /** With a larger `bank.json`, neither this nor `public.json` and `keys.json` are written. */
  readonly maxSingleBytes: number
}

interface Artefacts extends PlacingContext, ArtefactOptions {
  readonly units: readonly StoredUnit[]
  readonly config: BankConfig
  /** Hash of everything that all files of a bank depend on. */
  readonly key: string
  /** Finds what an earlier build has written, once the output folder is locked. */
  readonly openPublished: () => PublishedBank | undefined
}

/** The files of a bank in the order of its manifest, and what to record about its patterns. */
interface WrittenArtefacts {
  readonly names: readonly string[]
  readonly patterns: readonly PatternRecord[]
}

/** `bank.json` of a bank of any size. */
export function toBankJson(
  units: readonly StoredUnit[],
  config: BankConfig,
  context: PlacingContext,
): Chunks {
  const placed = groupByPattern(units).map((group) => placePattern(group, context))
  return partFile('bank', toBankStart(config), placed)
}

/**
 * All files of a bank, each made when it is written: first those of each pattern, so that one pattern is in memory at a
 * time in a bank without a `bank.json`.
 */
export function* listArtefacts(artefacts: Artefacts): Generator<NewFile, WrittenArtefacts> {
  const {units, config, linked, maxSingleBytes} = artefacts
  const published = artefacts.openPublished()
  const start = toBankStart(config)
  const partial = toPartialStart(start)
  const patterns: {record: PatternRecord; indexed: IndexedPattern}[] = []
  const size = new BankSize(start)
  let whole: PlacedPattern[] = []
  for (const group of groupByPattern(units)) {
    const inputs = hashPatternInputs(group, artefacts, artefacts.key)
    const place = once(() => placePattern(group, artefacts))
    const kept = published?.find(group, inputs, place)
    for (const part of parts) {
      const content = () => partFile(part, partial, [place()])
      yield {name: toPartName(part, group.id), content, kept: kept?.files[part]}
    }
    const placed = kept?.placed ?? place()
    size.add(placed, kept ? kept.bytes - countStart(partial) : undefined)
    if (size.bytes <= maxSingleBytes) whole.push(placed)
    else whole = []
    const {id, questions, indexed} = placed
    patterns.push({record: {id, inputs, questions: questions.length}, indexed: {questions, indexed}})
  }
  const singles = size.bytes <= maxSingleBytes ? parts.map((part) => `${part}.json`) : []
  for (const part of singles.length > 0 ? parts : [])
    yield {name: `${part}.json`, content: () => partFile(part, start, whole)}
  yield {name: 'bank.d.ts', content: () => [Buffer.from(bankTypes(config, units))]}
  const indexed = patterns.map((pattern) => pattern.indexed)
  yield {name: 'index.json', content: () => indexFile(start, indexed)}
  const own = patterns.flatMap(({record}) => parts.map((part) => toPartName(part, record.id)))
  const names = [...singles, 'bank.d.ts', 'index.json', ...own]
  const all = [...names, ...linked.assets.map(toAsset), 'manifest.json']
  yield {name: 'manifest.json', content: () => manifest(start, {units, patterns: indexed, names: all})}
  return {names: [...names, 'manifest.json'], patterns: patterns.map(({record}) => record)}
}

export function toAsset(path: string): string {
  return `assets/${path}`
}

type IndexedPattern = Pick<PlacedPattern, 'questions' | 'indexed'>

interface ManifestParts {
  readonly units: readonly StoredUnit[]
  readonly patterns: readonly IndexedPattern[]
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
