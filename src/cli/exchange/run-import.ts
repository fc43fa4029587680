import {toVisible} from '../../diagnostics/code-frame.ts'
import {type ImportPlan, planImport, splitInto, writeImport} from '../../node/exchange/import-files.ts'
import {completeRefactoring} from '../../node/folder/apply-refactoring.ts'
import {cacheFolder} from '../options.ts'
import type {Output} from '../output.ts'
import {createProgress} from '../progress.ts'
import {toSafeJson} from '../reporters/safe-json.ts'
import {idFault} from '../scaffold/ask.ts'
import {UsageError} from '../usage-error.ts'
import type {ImportCommandOptions} from './formats.ts'
import {reviewPlan} from './review-plan.ts'
import {showReasons, showTotals} from './show-account.ts'

/** Turns files of other programs into questions. Writes nothing without `--write`. */
export async function runImport(
  output: Output,
  paths: readonly string[],
  options: ImportCommandOptions,
): Promise<number> {
  const target = splitInto(options.into)
  if (!target)
    throw new UsageError(
      `--into ${options.into} is not a folder below a bank.yaml, such as content/history/rome; \`build-bank new bank\` starts a bank`,
    )
  const fault = idFault(target.into)
  if (fault !== undefined) throw new UsageError(`--into: ${fault}`)
  if (options.split === undefined && !target.into.includes('/'))
    throw new UsageError(
      `--into ${options.into} is a track; add the folder of a pattern, such as ${options.into}/basics, or make patterns with \`--split\``,
    )
  const progress = createProgress(output)
  if (options.review && !(process.stdin.isTTY && process.stderr.isTTY))
    throw new UsageError(
      '--review asks at a terminal; without one, use `--write` and review the pull request',
    )
  if (options.write || options.review) await completeRefactoring(target.content)
  const planned = await planImport({
    ...target,
    paths,
    from: options.from,
    split: options.split,
    category: options.category,
    difficulty: options.difficulty,
    ...(options.accept && {accept: ['presentation', 'content', options.accept]}),
    onProgress: progress.onQuestion,
    ...cacheFolder(options.cache),
  }).finally(progress.clear)
  const plan = options.review ? await reviewPlan(planned, output) : planned
  const written = options.write || options.review ? await writeImport(target.content, plan, options) : []
  if (options.format === 'json') output.print(`${toSafeJson(toReport(plan, options, written), 2)}\n`)
  else output.print(showPlan(plan, options, {written, output, content: target.content}))
  const {totals, losses} = plan.imported
  const hasFailed = totals.refused > 0 || totals.lossy > 0 || losses.some(({effect}) => effect === 'refused')
  return hasFailed ? 1 : 0
}

function toReport(
  {imported: {files: _, assets, patterns, losses, ...imported}, files, unknown}: ImportPlan,
  {from}: ImportCommandOptions,
  written: readonly string[],
): unknown {
  const used = new Set(imported.questions.flatMap(({losses}) => losses))
  return {
    version: 1,
    from,
    totals: imported.totals,
    questions: imported.questions.map(({losses: own, ...question}) => ({
      ...question,
      losses: own.map((index) => losses[index]),
    })),
    losses: losses.filter((_, index) => !used.has(index)),
    files: files.map(({path, state}) => ({path, state, written: written.includes(path)})),
    unknown,
  }
}

interface PlanContext {
  readonly written: readonly string[]
  readonly output: Output
  readonly content: string
}

function showPlan(
  {imported, files, unknown}: ImportPlan,
  options: ImportCommandOptions,
  {written, output, content}: PlanContext,
): string {
  const {totals, losses} = imported
  const reasons = showReasons(losses, output)
  const kept = files.filter(({path, state}) => state === 'changed' && !written.includes(path))
  const scored = countRefusedByScoring(imported)
  const open = files.filter(({state}) => state === 'new').length
  const lines = [
    ...(reasons === '' ? [] : [reasons, '']),
    showTotals(totals, output),
    '',
    ...(unknown.length > 0
      ? [`Ignored ${count(unknown.length, 'file')} in no known format: ${toVisible(firstOf(unknown))}`]
      : []),
    ...(scored > 0
      ? [
          `${count(scored, 'question')} would earn other marks here; \`--accept scoring\` takes ${scored === 1 ? 'it' : 'them'}, with a note`,
        ]
      : []),
    ...(kept.length > 0
      ? [
          `Kept ${count(kept.length, 'file')} with other content: ${firstOf(kept.map(({path}) => path))}; \`--replace\` overwrites`,
        ]
      : []),
    options.write
      ? `Wrote ${count(written.length, 'file')} to ${content}`
      : describeDryRun(open, files.length),
    ...(totals.lossy > 0
      ? ['Lossy questions have a `review` note; `build-bank check` lists them until you remove it']
      : []),
  ]
  return `${lines.join('\n')}\n`
}

/** Questions that are refused for nothing but their score. */
function countRefusedByScoring({questions, losses}: ImportPlan['imported']): number {
  return questions.filter(({status, losses: own}) => {
    const effects = own.map((index) => losses[index]?.effect)
    return status === 'refused' && effects.includes('scoring') && !effects.includes('refused')
  }).length
}

function describeDryRun(open: number, all: number): string {
  if (open > 0) return `Nothing is written yet; \`--write\` writes ${count(open, 'file')}`
  return all > 0 ? 'Everything is there already' : 'There is nothing to write'
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

function firstOf(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(', ')
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown
}
