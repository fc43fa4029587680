import {type Command, Option} from 'commander'
import {type FmtOptions, fmtFormats} from '../fmt/formats.ts'
import {cacheOption, noCacheOption, parseChoice, strictOption} from '../options.ts'
import type {Output} from '../output.ts'
import type {RenameOptions} from '../rename/run-rename.ts'

const contentOption = ['--content <folder>', 'the content folder', 'content'] as const

/** Adds the commands for writing: they rename questions with everything that refers to them, and serve editors. */
export function addAuthoringCommands(program: Command, output: Output, finish: (code: number) => void): void {
  program
    .command('rename')
    .description('rename a question; its old id stays valid, and all links are updated')
    .argument('<id>', 'id of the question, such as django/async-orm/first-row')
    .argument('<new>', 'the new id; in the same pattern, the last part is enough')
    .option(...contentOption)
    .addOption(cacheOption)
    .addOption(noCacheOption)
    .action(async (id: string, name: string, options: RenameOptions) => {
      const {runRename} = await import('../rename/run-rename.ts')
      finish(await runRename(output, id, name, options))
    })
  program
    .command('move')
    .description('move a question to another pattern; its old id stays valid, and all links are updated')
    .argument('<id>', 'id of the question, such as django/async-orm/first-row')
    .argument('<pattern>', 'id of the pattern, such as django/transactions')
    .option(...contentOption)
    .addOption(cacheOption)
    .addOption(noCacheOption)
    .action(async (id: string, pattern: string, options: RenameOptions) => {
      const {runMove} = await import('../rename/run-rename.ts')
      finish(await runMove(output, id, pattern, options))
    })
  program
    .command('fmt')
    .description('format questions and patterns without changing what they mean')
    .argument('[paths...]', 'the content folder, or files and folders in it (default: "content")')
    .option('--check', 'write nothing; fail if a file is not formatted', false)
    .option(
      '--ids',
      'write out the generated ids of options and items, so that they survive moves and rewording',
      false,
    )
    .option('--stdin-file-path <path>', 'format standard input as the file at this path, to standard output')
    .addOption(
      new Option('-f, --format <format>', `output format: ${fmtFormats.join(', ')}`)
        .default('pretty')
        .argParser(parseChoice(fmtFormats)),
    )
    .addOption(strictOption)
    .addOption(cacheOption)
    .addOption(noCacheOption)
    .action(async (paths: string[], options: FmtOptions) => {
      const {runFmt} = await import('../fmt/run-fmt.ts')
      finish(await runFmt(output, paths, options))
    })
  program
    .command('lsp')
    .description('serve an editor over standard input and output (Language Server Protocol)')
    // Some editors add it to every command.
    .option('--stdio', 'use standard input and output; the only transport', true)
    // The client library of VS Code adds it; the server ends when that process is gone.
    .addOption(new Option('--clientProcessId <id>', 'the process of the editor').hideHelp())
    .action(async () => {
      const {runLsp} = await import('../lsp/run-lsp.ts')
      finish(await runLsp())
    })
}
