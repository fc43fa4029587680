import {type Command, Option} from 'commander'
import {cacheOption, noCacheOption, parseChoice} from './options.ts'
import type {Output} from './output.ts'
import {type StatsCommandOptions, statisticsFormats} from './stats/formats.ts'

/** Adds the commands that say what a bank is like, and how it changed. */
export function addReviewCommands(program: Command, output: Output, finish: (code: number) => void): void {
  program
    .command('stats')
    .description('show pools, what guessing earns, questions that are alike and reading times')
    .argument('[bank]', 'the content folder, or a built bank.json with keys', 'content')
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
}
