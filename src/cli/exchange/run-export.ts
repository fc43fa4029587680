import {nearest} from '../../diagnostics/nearest.ts'
import {formats} from '../../formats/formats.ts'
import {exportContent, writeExport} from '../../node/exchange/export-bank.ts'
import {cacheFolder} from '../options.ts'
import type {Output} from '../output.ts'
import {createProgress} from '../progress.ts'
import {toSafeJson} from '../reporters/safe-json.ts'
import {showReport} from '../show-report.ts'
import {UsageError} from '../usage-error.ts'
import type {ExportCommandOptions} from './formats.ts'
import {showReasons, showTotals} from './show-account.ts'

/** Writes the bank in the format of another program. */
export async function runExport(
  output: Output,
  content: string,
  options: ExportCommandOptions,
): Promise<number> {
  const {to, pattern = []} = options
  const out = options.out ?? `questions.${formats[to].extensions[0]}`
  const progress = createProgress(output)
  const wanted = pattern.length > 0 ? pattern : undefined
  const {exported, report, patterns} = await exportContent({
    content,
    to,
    out,
    patterns: wanted,
    onProgress: progress.onProgress,
    ...cacheFolder(options.cache),
  }).finally(progress.clear)
  if (!exported) {
    showReport(
      {...output, print: output.say},
      {report, selected: undefined, checked: report.files.length, content, format: 'pretty'},
    )
    output.say('Nothing was exported, because the content has errors\n')
    return 1
  }
  for (const id of pattern) {
    if (patterns.includes(id)) continue
    const close = nearest(id, patterns)
    throw new UsageError(`No pattern ${id}${close === undefined ? '' : `; did you mean \`${close}\`?`}`)
  }
  await writeExport(exported)
  const {totals, losses, questions, files} = exported
  if (options.format === 'json') {
    const accounted = questions.map(({losses: own, ...question}) => ({
      ...question,
      losses: own.map((index) => losses[index]),
    }))
    const written = files.map(({path, bytes}) => ({path, bytes: bytes.length}))
    output.print(`${toSafeJson({version: 1, to, totals, questions: accounted, files: written}, 2)}\n`)
  } else {
    const reasons = showReasons(losses, output)
    const names = files.map(({path}) => path).join(', ')
    output.print(
      `${[...(reasons === '' ? [] : [reasons, '']), showTotals(totals, output), '', `Wrote ${names}, with keys`].join('\n')}\n`,
    )
  }
  return totals.refused > 0 || totals.lossy > 0 ? 1 : 0
}
