import {existsSync, statSync} from 'node:fs'
import {openConfig, parseConfig} from '../../compile/bank/bank-config.ts'
import type {ContentFile} from '../../compile/bank/compile-bank.ts'
import {toComparableProof} from '../../compile/changes/comparable.ts'
import type {ComparedVersion} from '../../compile/changes/compare-questions.ts'
import {toVersions} from '../../compile/changes/diff-banks.ts'
import {compileFile} from '../../compile/file/compile-file.ts'
import type {CompiledFile} from '../../compile/file/compiled-file.ts'
import {folderOf} from '../../compile/file/path-id.ts'
import {isPatternFile} from '../../compile/pattern/pattern-file.ts'
import {patterns} from '../../matching/text/patterns.ts'
import {isContentPath, readContent} from '../../node/build/read-content.ts'
import {math} from '../../node/math-engine.ts'
import {findCommit} from '../git/changed-files.ts'
import {readCommit} from '../git/earlier-files.ts'
import {readBank} from '../stats/run-stats.ts'

/** One side of a comparison, without what both sides have in common. */
export interface Versions {
  readonly questions: readonly ComparedVersion[]
  /** Absent for a built bank. */
  readonly files: readonly CompiledFile[]
}

/** A built bank, or the texts of a content folder by path. */
type Source = {readonly bank: readonly ComparedVersion[]} | {readonly texts: ReadonlyMap<string, string>}

/**
 * Reads two versions of a bank: each is a built bank, a git ref, or the working tree. Files with the same text on both
 * sides are left out, unless their pattern shows something else with each question.
 *
 * @throws {OperationalError} if there is no such version
 */
export function readVersions(
  content: string,
  from: string,
  to: string | undefined,
): readonly [before: Versions, after: Versions] {
  const [before, after] = [readSource(content, from), readSource(content, to)]
  return [compileSource(before, after), compileSource(after, before)]
}

function readSource(content: string, name: string | undefined): Source {
  if (name !== undefined && existsSync(name) && statSync(name).isFile())
    return {bank: toVersions(readBank(name))}
  const files =
    name === undefined ? readTree(content) : readCommit(content, findCommit(content, name), isContentPath)
  return {texts: new Map(files.map(({path, text}) => [path, text]))}
}

function readTree(content: string): ContentFile[] {
  return readContent(content).files.map((file) => file.load())
}

function compileSource(source: Source, other: Source): Versions {
  if ('bank' in source) return {questions: source.bank, files: []}
  const known = 'texts' in other ? other.texts : new Map<string, string>()
  const bank = source.texts.get('bank.yaml')
  const {config = openConfig} = parseConfig(bank === undefined ? undefined : {path: 'bank.yaml', text: bank})
  const folders = findOtherGivens(source.texts, known)
  const files = [...source.texts]
    .filter(
      ([path, text]) => path.endsWith('.md') && (known.get(path) !== text || folders.has(folderOf(path))),
    )
    .map(([path, text]) => compileFile({path, text}, config, {patterns, math}))
  const givens = new Map(files.map(({pattern}) => [pattern?.id, pattern?.given]))
  const questions = files.flatMap((file) =>
    file.questions.map((question, index) => ({
      question,
      proof: toComparableProof(file.proofs[index]),
      given: givens.get(question.pattern),
    })),
  )
  return {questions, files}
}

/** The folders whose pattern shows something else with each question on the other side. */
function findOtherGivens(
  texts: ReadonlyMap<string, string>,
  others: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const read = (path: string, text: string): string | undefined =>
    compileFile({path, text}, openConfig, {math}).pattern?.given?.html
  return new Set(
    [...texts].flatMap(([path, text]) => {
      const other = others.get(path)
      const isOther = isPatternFile(path) && other !== undefined && other !== text
      return isOther && read(path, text) !== read(path, other) ? [folderOf(path)] : []
    }),
  )
}
