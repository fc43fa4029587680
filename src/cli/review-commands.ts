import {type Command, Option} from 'commander'
import {type DeniedChange, type DiffCommandOptions, deniedChanges, diffFormats} from './diff/formats.ts'
import {cacheOption, noCacheOption, parseChoice} from './options.ts'
import type {Output} from './output.ts'
import {type StatsCommandOptions, statisticsFormats} from './stats/formats.ts'

/** Adds the commands that say what a bank is like, and how it changed. */
export function addReviewCommands(program: Command, output: Output, finish: (code: number) => void): void {
  program
    .command('stats')
    .description('show question pools, how far guessing gets, similar questions and reading times')
    .argument('[bank]', 'the content folder, a folder in it, or a built bank.json with keys', 'content')
    .addOption(
      new Option('-f, --format <format>', `output format: ${statisticsFormats.join(', ')}`)
        .default('table')
        .argParser(parseChoice(statisticsFormats)),
    )
    .addOption(cacheOption)
    .addOption(noCacheOption)
    .action(async (path: string, options: StatsCommandOptions) => {
      const {runStats} = await import('./stats/run-stats.ts')
      finish(await runStats(output, path, options))
    })
  program
    .command('diff')
    .description('compare two versions of the bank and say what the change means for learners')
    .argument('[from]', 'a git ref, or a built bank.json with keys', 'HEAD')
    .argument('[to]', 'the same (default: the working tree)')
    .option('--content <folder>', 'the content folder', 'content')
    .addOption(
      new Option('-f, --format <format>', `output format: ${diffFormats.join(', ')}`)
        .default('pretty')
        .argParser(parseChoice(diffFormats)),
    )
    .addOption(
      new Option(
        '--deny <changes>',
        `fail on these changes; \`revision\` allows all but removed questions: ${deniedChanges.join(', ')}`,
      )
        .default([], 'none')
        .argParser(parseDenied),
    )
    .action(async (from: string, to: string | undefined, options: DiffCommandOptions) => {
      const {runDiff} = await import('./diff/run-diff.ts')
      finish(await runDiff(output, from, to, options))
    })
}

/** `--deny key,ids` and `--deny key --deny ids` are the same. */
function parseDenied(value: string, before: readonly DeniedChange[]): DeniedChange[] {
  return [...before, ...value.split(',').map(parseChoice(deniedChanges))]
}
