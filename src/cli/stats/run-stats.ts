import {existsSync, readFileSync, statSync} from 'node:fs'
import type {BankData} from '../../bank/bank-data.ts'
import {openBank} from '../../bank/open-bank.ts'
import {type BankStatistics, computeStatistics} from '../../lint/compute-statistics.ts'
import {type CountOptions, countContent} from '../../node/compare/count-content.ts'
import {OperationalError} from '../../node/operational-error.ts'
import {cacheFolder} from '../options.ts'
import type {Output} from '../output.ts'
import {findContentFolder, toPathFilter} from '../path-filter.ts'
import {createProgress} from '../progress.ts'
import {toSafeJson} from '../reporters/safe-json.ts'
import type {StatsCommandOptions} from './formats.ts'
import {showStatisticsPage} from './statistics-page.ts'
import {showStatistics} from './statistics-table.ts'

/** Prints the statistics of a content folder, of a part of it, or of a built bank with its keys. */
export async function runStats(output: Output, path: string, options: StatsCommandOptions): Promise<number> {
  const {statistics, errors} = await readStatistics(output, path, options)
  if (options.format === 'json') output.print(`${toSafeJson(statistics)}\n`)
  else if (options.format === 'html') output.print(showStatisticsPage(statistics))
  else output.print(showStatistics(statistics, output))
  if (errors > 0)
    output.say(`Questions with errors are not counted; \`build-bank check ${path}\` lists ${errors}\n`)
  return errors > 0 ? 1 : 0
}

async function readStatistics(
  output: Output,
  path: string,
  {cache}: StatsCommandOptions,
): Promise<{readonly statistics: BankStatistics; readonly errors: number}> {
  if (statSync(path, {throwIfNoEntry: false})?.isFile())
    return {statistics: computeStatistics(readBank(path)), errors: 0}
  const progress = createProgress(output)
  return countContent({
    ...(existsSync(path) ? select(path) : {content: path}),
    onProgress: progress.onProgress,
    ...cacheFolder(cache),
  }).finally(progress.clear)
}

function select(path: string): Pick<CountOptions, 'content' | 'select'> {
  const content = findContentFolder([path])
  return {content, select: toPathFilter(content, [path])}
}

/** @throws {OperationalError} if the file is not a bank with its keys */
export function readBank(path: string): BankData {
  const text = readFileSync(path, 'utf8')
  try {
    const data: BankData = JSON.parse(text)
    openBank(data)
    if (data.type !== 'bank') throw new TypeError('it has no keys')
    return data
  } catch (error) {
    throw new OperationalError(
      `${path} is not a bank with its keys, such as dist/bank/bank.json: ${error instanceof Error ? error.message : error}`,
    )
  }
}
