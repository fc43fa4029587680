import {compareKeys} from '../../compile/changes/compare-keys.ts'
import {type Loss, toLoss} from '../../interchange/loss.ts'
import {textOfNodes} from '../../interchange/rich/text-of-nodes.ts'
import type {SourcePlace} from '../../interchange/source.ts'
import type {Kind, Question} from '../../kinds/kinds.ts'
import type {ReadItem} from '../format.ts'
import {createNamer} from './file-names.ts'
import type {ImportedAsset} from './images.ts'
import {type JudgedItem, type JudgeOptions, judgeItem, type Status} from './judge-item.ts'
import type {PlacedItem} from './place-items.ts'

/** A question that the bank has already. */
export interface ExistingQuestion {
  readonly id: string
  readonly path: string
  readonly fingerprint: string
  readonly question: Question
}

/** What became of one item of the source. */
export interface Accounted {
  readonly name?: string
  readonly source: SourcePlace
  readonly status: Status
  /** The id it has, or that of the question it repeats; absent if it is refused. */
  readonly id?: string
  readonly path?: string
  readonly kind?: Kind
  /** Indexes in `losses`. */
  readonly losses: readonly number[]
}

export type Totals = Readonly<Record<Status | 'read', number>>

export interface Account {
  readonly files: readonly {readonly path: string; readonly markdown: string}[]
  readonly assets: readonly ImportedAsset[]
  readonly questions: readonly Accounted[]
  readonly losses: readonly Loss[]
  readonly totals: Totals
}

export interface AccountOptions extends JudgeOptions {
  readonly existing: readonly ExistingQuestion[]
  /** Called after each item. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

/**
 * Judges every item, names its file, and finds those that the bank or the source has already. Takes the items out of the
 * list, because their trees need more memory than what they become.
 */
export function accountFor(items: PlacedItem[], options: AccountOptions): Account {
  const files: Account['files'][number][] = []
  const assets: ImportedAsset[] = []
  const losses: Loss[] = []
  const questions: Accounted[] = []
  const namers = new Map<string, ReturnType<typeof createNamer>>()
  const seen = new Map<string, Pick<ExistingQuestion, 'id' | 'path' | 'question'>>()
  for (const {fingerprint, ...rest} of options.existing) seen.set(fingerprint, rest)

  const add = (item: ReadItem, judged: JudgedItem, path?: string, id?: string): void => {
    const from = losses.length
    losses.push(...judged.losses)
    questions.push({
      ...(item.name !== undefined && {name: item.name}),
      source: item.place,
      status: judged.status,
      ...(judged.status !== 'refused' && id !== undefined && {id}),
      ...(judged.status !== 'refused' && path !== undefined && {path}),
      ...(item.draft && {kind: item.draft.kind}),
      losses: judged.losses.map((_, index) => from + index),
    })
  }

  const total = items.length
  items.reverse()
  for (let placed = items.pop(); placed; placed = items.pop()) {
    const {item, folder} = placed
    options.onProgress?.(total - items.length - 1, total)
    const {draft} = item
    if (!draft) {
      add(item, {status: 'refused', losses: item.losses})
      continue
    }
    const text = textOfNodes(draft.stem)
    const nameFile = namers.get(folder) ?? createNamer()
    namers.set(folder, nameFile)
    const name = nameFile(draft.name, text || (draft.title ?? ''), text)
    const judged = judgeItem({...item, draft}, folder, name, options)
    const path = `${folder}/${name}.md`
    const id = `${folder}/${name}`
    const other = judged.fingerprint === undefined ? undefined : seen.get(judged.fingerprint)
    if (judged.question && other && other.path !== path) {
      add(item, toRepetition(item, judged.question, other, options), other.path, other.id)
      continue
    }
    if (judged.question && judged.fingerprint !== undefined && judged.markdown !== undefined) {
      seen.set(judged.fingerprint, {id, path, question: judged.question})
      files.push({path, markdown: judged.markdown})
      assets.push(...(judged.assets ?? []))
    }
    add(item, judged, path, id)
  }
  options.onProgress?.(total, total)
  return {files, assets, questions, losses, totals: countTotals(questions)}
}

/** The same question again: a duplicate, unless its key differs. */
function toRepetition(
  item: ReadItem,
  question: Question,
  other: Pick<ExistingQuestion, 'id' | 'question'>,
  {patterns}: JudgeOptions,
): JudgedItem {
  const isSame = question.kind === other.question.kind && !compareKeys(other.question, question, patterns)
  if (isSame) return {status: 'duplicate', losses: item.losses}
  return {status: 'refused', losses: [...item.losses, toLoss('import/conflict', {id: other.id}, item.place)]}
}

export function countTotals(questions: readonly {readonly status: Status}[]): Totals {
  const totals = {read: questions.length, exact: 0, presentation: 0, lossy: 0, refused: 0, duplicate: 0}
  for (const {status} of questions) totals[status]++
  return totals
}
