import {folderOf} from '../../compile/file/path-id.ts'
import {type BankStatistics, type CountedQuestion, countQuestions} from '../../lint/compute-statistics.ts'
import {withGiven} from '../../lint/given-traits.ts'
import {type ContentOptions, compileContent} from '../build/compile-content.ts'
import {readContent} from '../build/read-content.ts'
import {FileHashes} from '../cache/file-hashes.ts'

export interface CountedContent {
  readonly statistics: BankStatistics
  /** How many errors the content has; questions with errors are not counted. */
  readonly errors: number
}

export interface CountOptions extends ContentOptions {
  /** Which files are counted; default all. */
  readonly select?: ((path: string) => boolean) | undefined
}

/**
 * Statistics of a content folder, or of some of its files.
 *
 * @throws {OperationalError} if the content folder is missing
 */
export async function countContent({select = () => true, ...options}: CountOptions): Promise<CountedContent> {
  const hashes = new FileHashes(options.cache)
  const content = readContent(options.content, hashes)
  await hashes.save({others: true})
  const {units, config, diagnostics} = await compileContent(content, options)
  const givens = new Map(units.map(({summary: {pattern}}) => [pattern?.id, pattern?.given]))
  const selected = units.filter(({summary}) => select(summary.path))
  const questions = selected.flatMap(({summary: {path, questions, ignored = []}}) => {
    const ignoring = [...ignored, ...(config?.ignoredCodes ?? [])].filter(
      ({code}) => code === 'bank/near-duplicate',
    )
    return questions.flatMap(({id, place, traits}): CountedQuestion[] => {
      const isSibling = ignoring.some(
        ({lines}) => !lines || (lines.first <= place.start.line && place.start.line <= lines.last),
      )
      const pattern = folderOf(path)
      return traits ? [{id, pattern, traits: withGiven(traits, givens.get(pattern)), isSibling}] : []
    })
  })
  const errors = diagnostics.filter(({severity, file}) => severity === 'error' && select(file)).length
  return {statistics: countQuestions(questions), errors}
}
