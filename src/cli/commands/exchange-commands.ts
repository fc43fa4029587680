import {type Command, Option} from 'commander'
import {difficulties} from '../../fields/common-fields.ts'
import {
  acceptable,
  type ExportCommandOptions,
  exchangeFormats,
  type ImportCommandOptions,
  sourceNames,
  splitNames,
  targetNames,
} from '../exchange/formats.ts'
import {cacheOption, noCacheOption, parseChoice} from '../options.ts'
import type {Output} from '../output.ts'

const reportFormat = () =>
  new Option('-f, --format <format>', `output format: ${exchangeFormats.join(', ')}`)
    .default('pretty')
    .argParser(parseChoice(exchangeFormats))

/** Adds the commands that exchange questions with other programs. */
export function addExchangeCommands(program: Command, output: Output, finish: (code: number) => void): void {
  program
    .command('import')
    .description('convert questions from other programs to Markdown; a dry run unless --write is given')
    .argument('<paths...>', 'files, or folders of files')
    .requiredOption(
      '--into <folder>',
      'pattern folder, such as content/history/rome; with --split, the folder above',
    )
    .addOption(
      new Option('--from <format>', `format of the files: ${sourceNames.join(', ')}`)
        .default('auto')
        .argParser(parseChoice(sourceNames)),
    )
    .addOption(
      new Option('--split <by>', `make a pattern of each: ${splitNames.join(', ')}`).argParser(
        parseChoice(splitNames),
      ),
    )
    .option('--category <name>', 'category for all questions (default: "concept")')
    .addOption(
      new Option('--difficulty <name>', 'difficulty for all questions (default: "medium")').argParser(
        parseChoice(difficulties),
      ),
    )
    .addOption(
      new Option(
        '--accept <effect>',
        'also import questions that are scored differently here: scoring',
      ).argParser(parseChoice(acceptable)),
    )
    .option('--write', 'write the questions', false)
    .option(
      '--review',
      'show each question that changed next to its source, and ask whether to write it',
      false,
    )
    .option('--replace', 'overwrite files that have other content', false)
    .addOption(reportFormat())
    .addOption(cacheOption)
    .addOption(noCacheOption)
    .action(async (paths: string[], options: ImportCommandOptions) => {
      const {runImport} = await import('../exchange/run-import.ts')
      finish(await runImport(output, paths, options))
    })
  program
    .command('export')
    .description('write the bank with its keys in the format of another program')
    .argument('[content]', 'the content folder', 'content')
    .addOption(
      new Option('--to <format>', `format: ${targetNames.join(', ')}`)
        .makeOptionMandatory()
        .argParser(parseChoice(targetNames)),
    )
    .option('-o, --out <file>', 'file to write (default: "questions" with the extension of the format)')
    .option('--pattern <ids>', 'comma-separated pattern ids (default: all)', listed)
    .addOption(reportFormat())
    .addOption(cacheOption)
    .addOption(noCacheOption)
    .action(async (content: string, options: ExportCommandOptions) => {
      const {runExport} = await import('../exchange/run-export.ts')
      finish(await runExport(output, content, options))
    })
}

const listed = (value: string, before: readonly string[] = []): string[] => [...before, ...value.split(',')]
