import {compareText} from '../../diagnostics/compare-text.ts'
import {diagnose} from '../../diagnostics/diagnose.ts'
import type {Diagnostic, Place} from '../../diagnostics/diagnostic.ts'
import {startOfFile} from '../../diagnostics/place.ts'
import type {Question} from '../../kinds/kinds.ts'
import type {PatternEngine} from '../../matching/grade-options.ts'
import type {CompiledFile, FileSummary, QuestionSummary} from '../file/compiled-file.ts'
import {folderOf} from '../file/path-id.ts'
import {findFormerIds, listPartIds, toComparableProof} from './comparable.ts'
import {compareKeys} from './compare-keys.ts'

/** A question in one of the two versions. */
interface Version {
  readonly path: string
  readonly summary: QuestionSummary
  /** The rest is absent for an invalid question. */
  readonly question?: Question
  readonly proof?: string
}

interface Pair {
  readonly before: Version
  readonly after: Version
}

/**
 * Compares the changed files of a bank before and after a change, and reports what a reviewer must know: ids that
 * disappeared, moved folders, and changed keys, option ids and proofs.
 */
export function reportChanges(
  before: readonly CompiledFile[],
  after: readonly CompiledFile[],
  patterns?: PatternEngine,
): readonly Diagnostic[] {
  const earlier = before
    .toSorted((one, other) => compareText(one.summary.path, other.summary.path))
    .flatMap(listVersions)
  const later = after.flatMap(listVersions)
  const byId = new Map(
    later.flatMap((version) =>
      [...version.summary.formerly.map(({name}) => name), version.summary.id].map(
        (id) => [id, version] as const,
      ),
    ),
  )
  const pairs = earlier.flatMap((version): Pair[] => {
    const found = byId.get(version.summary.id)
    return found ? [{before: version, after: found}] : []
  })
  // Ids of a file with errors may only be unreadable.
  const faulty = new Set(after.flatMap(({summary}) => (hasError(summary) ? [summary.path] : [])))
  const lost = earlier.filter(({summary, path}) => !byId.has(summary.id) && !faulty.has(path))
  return [
    ...lost.map((version) => reportLostId(version, later)),
    ...reportMoves(pairs),
    ...pairs.flatMap((pair) => comparePair(pair, patterns)),
  ]
}

function listVersions({summary, questions, proofs}: CompiledFile): Version[] {
  const index = new Map(questions.map(({id}, place) => [id, place]))
  return summary.questions.map((own): Version => {
    const at = index.get(own.id)
    const question = at === undefined ? undefined : questions[at]
    const proof = at === undefined ? undefined : toComparableProof(proofs[at])
    return {
      path: summary.path,
      summary: own,
      ...(question && {question}),
      ...(proof !== undefined && {proof}),
    }
  })
}

/** At the question with the same text, if there is one; else where the id was. */
function reportLostId({summary, path}: Version, later: readonly Version[]): Diagnostic {
  const {id, fingerprint} = summary
  const became = later.find((version) => version.summary.fingerprint === fingerprint)
  const data = {id, ...(became && {became: became.summary.id})}
  return diagnose('change/lost-id', data, {
    file: became?.path ?? path,
    place: became?.summary.place ?? startOfFile,
  })
}

/** One report for each pair of folders, at the first question that moved. */
function reportMoves(pairs: readonly Pair[]): Diagnostic[] {
  const moved = pairs.map((pair) => ({
    ...pair,
    from: folderOf(pair.before.path),
    to: folderOf(pair.after.path),
  }))
  return moved.flatMap(({after, from, to}, index) => {
    const isSame = (other: {readonly from: string; readonly to: string}): boolean =>
      other.from === from && other.to === to
    if (from === to || moved.findIndex(isSame) < index) return []
    const count = moved.filter(isSame).length
    return [diagnose('change/moved', {from, to, count}, {file: after.path, place: after.summary.place})]
  })
}

function comparePair({before, after}: Pair, patterns: PatternEngine | undefined): Diagnostic[] {
  if (!before.question || !after.question) return []
  const where: {file: string; place: Place} = {file: after.path, place: after.summary.place}
  const {id} = after.summary
  const formerIds = findFormerIds(after.question)
  const kept = new Set([...listPartIds(after.question), ...formerIds.keys()])
  const lost = listPartIds(before.question).filter((name) => !kept.has(name))
  const isSameKind = before.question.kind === after.question.kind
  const isKeyKept = isSameKind && !compareKeys(before.question, after.question, patterns)
  return [
    ...(lost.length > 0 ? [diagnose('change/lost-option-ids', {id, ids: [...new Set(lost)]}, where)] : []),
    ...(isKeyKept ? [] : [diagnose('change/key', {id}, where)]),
    ...(before.proof !== after.proof
      ? [diagnose('change/proof', {id, change: toChange(before.proof, after.proof)}, where)]
      : []),
  ]
}

function hasError({diagnostics}: FileSummary): boolean {
  return diagnostics.some(({severity}) => severity === 'error')
}

function toChange(before: string | undefined, after: string | undefined): 'added' | 'removed' | 'changed' {
  if (before === undefined) return 'added'
  return after === undefined ? 'removed' : 'changed'
}
