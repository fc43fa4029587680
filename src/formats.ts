export type {
  Account,
  Accounted,
  ExistingQuestion,
  Totals,
} from './formats/account/account.ts'
export type {ImportedAsset} from './formats/account/images.ts'
export type {Status} from './formats/account/judge-item.ts'
export type {ImportedConcept, ImportedPattern, Split} from './formats/account/place-items.ts'
export {detectFormat} from './formats/detect-format.ts'
export type {FormatName} from './formats/format.ts'
export {formatNames} from './formats/format.ts'
export type {Imported, ReadOptions} from './formats/read-sources.ts'
export {readSources} from './formats/read-sources.ts'
export type {Exported, WriteOptions, Written} from './formats/write-bank.ts'
export {writeBank} from './formats/write-bank.ts'
export type {Effect, Loss, LossCode, LossOf} from './interchange/loss.ts'
export type {Source, SourcePlace} from './interchange/source.ts'
