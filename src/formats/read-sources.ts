import type {BankConfig} from '../compile/bank/bank-config.ts'
import {compareText} from '../diagnostics/compare-text.ts'
import {startOfFile} from '../diagnostics/place.ts'
import {type Effect, type Loss, toLoss} from '../interchange/loss.ts'
import type {Source, SourcePlace} from '../interchange/source.ts'
import type {MathEngine} from '../markdown/math/math-engine.ts'
import type {PatternEngine} from '../matching/grade-options.ts'
import {type Account, accountFor, type ExistingQuestion} from './account/account.ts'
import type {FindFile} from './account/nearby-files.ts'
import {type ImportedPattern, placeItems, type Split} from './account/place-items.ts'
import {detectFormat} from './detect-format.ts'
import type {FormatName, ReadItem} from './format.ts'
import {formats} from './formats.ts'

export interface ReadOptions {
  readonly from: FormatName | 'auto'
  /** The folder of the pattern that receives the questions, such as `django/async-orm`; that above it with `split`. */
  readonly into: string
  /** Makes a pattern of each file or category; by default all questions are in one. */
  readonly split?: Split | undefined
  /** The category of questions whose source has none; default `concept`. */
  readonly category?: string | undefined
  /** Their difficulty; default `medium`. */
  readonly difficulty?: 'easy' | 'medium' | 'hard' | undefined
  /** Questions of the bank, among which duplicates are found. */
  readonly existing?: readonly ExistingQuestion[] | undefined
  /** The effects that a question may have and still be imported; default `presentation` and `content`. */
  readonly accept?: readonly Effect[] | undefined
  /** The contents of `bank.yaml`; by default any category. */
  readonly config?: BankConfig | undefined
  /** Checks patterns: `patterns` of `quizproof/patterns`. Without it, forms with `*` are refused. */
  readonly patterns?: PatternEngine | undefined
  /** Renders formulas: the result of `loadMath`. Without it, questions with formulas are refused. */
  readonly math?: MathEngine | undefined
  /**
   * Finds the bytes of images that a file names by a path, such as `![](map.png)` in Markdown. The path begins with the
   * folder of the source; it may contain `..`, so the function decides what may be read. Without it they are lost.
   */
  readonly findFile?: FindFile | undefined
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

export interface Imported extends Account {
  /** What each `pattern.md` needs. */
  readonly patterns: readonly ImportedPattern[]
}

/** A larger file is not read. */
export const maximumBytes = 20_000_000

/** Each takes about a millisecond. */
const maximumQuestions = 20_000

/**
 * Reads files of other programs as questions. Whatever is in them, it does not throw: every problem is a loss with its
 * place, and every question of the source has an entry. The order of the files does not matter.
 *
 * @throws {TypeError} when it is called with something else than files and options
 */
export function readSources(sources: readonly Source[], options: ReadOptions): Imported {
  if (!Array.isArray(sources) || typeof options?.into !== 'string' || options.into === '')
    throw new TypeError('Expected a list of files as {path, bytes}, and options with `into`')
  const {category = 'concept', difficulty = 'medium'} = options
  const losses: Loss[] = []
  const items: ReadItem[] = []
  // Names that are taken and duplicates go by the order, which is that of the paths.
  for (const source of [...sources].sort((a, b) => compareText(a.path, b.path))) {
    const read = readSource(source, options.from)
    losses.push(...read.losses)
    const excess = {what: 'questions', actual: items.length + read.items.length, limit: maximumQuestions}
    if (excess.actual > excess.limit)
      losses.push(toLoss('import/limit', excess, {file: source.path, ...startOfFile}))
    else for (const item of read.items) items.push(item)
  }
  const placement = placeItems(items.splice(0), options)
  const account = accountFor(placement.items, {
    ...options,
    category,
    difficulty,
    accept: options.accept ?? ['presentation', 'content'],
    existing: options.existing ?? [],
  })
  const first = account.questions[0]?.source
  const assumed = first ? listAssumed(options, {category, difficulty}, first) : []
  // Losses of questions come first, because questions refer to them by index.
  return {...account, losses: [...account.losses, ...losses, ...assumed], patterns: placement.patterns}
}

function readSource(
  source: Source,
  from: ReadOptions['from'],
): {items: readonly ReadItem[]; losses: readonly Loss[]} {
  const {path, bytes, size = bytes.length} = source
  const start = {line: 1, column: 1}
  const place: SourcePlace = {file: path, start, end: start}
  if (size > maximumBytes) {
    const excess = {what: 'bytes of a file', actual: size, limit: maximumBytes}
    return {items: [], losses: [toLoss('import/limit', excess, place)]}
  }
  const name = from === 'auto' ? detectFormat(source) : from
  const read = name && formats[name].read
  if (!read) return {items: [], losses: [toLoss('import/unknown-format', {}, place)]}
  const {items, losses = []} = read(source)
  const isEmpty = items.length === 0 && !losses.some(({effect}) => effect === 'refused')
  return {items, losses: isEmpty ? [...losses, toLoss('import/no-questions', {format: name}, place)] : losses}
}

/** Fields that no source has are assumed for all questions, and named once. */
function listAssumed(
  given: ReadOptions,
  {category, difficulty}: {readonly category: string; readonly difficulty: string},
  place: SourcePlace,
): Loss[] {
  return [
    ...(given.category === undefined
      ? [toLoss('import/assumed', {field: 'category', value: category, of: 'questions'}, place)]
      : []),
    ...(given.difficulty === undefined
      ? [toLoss('import/assumed', {field: 'difficulty', value: difficulty, of: 'questions'}, place)]
      : []),
  ]
}
