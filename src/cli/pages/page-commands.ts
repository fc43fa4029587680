import {type Command, Option} from 'commander'
import {
  cacheOption,
  formatOption,
  noCacheOption,
  parseBase,
  parseChoice,
  parseDriver,
  parsePort,
  strictOption,
} from '../options.ts'
import type {Output} from '../output.ts'
import type {PreviewCommandOptions} from './run-preview.ts'
import type {SiteCommandOptions} from './run-site.ts'

/** Adds the commands that show a bank in a browser. */
export function addPageCommands(program: Command, output: Output, finish: (code: number) => void): void {
  program
    .command('preview')
    .description('show the content in a browser while you write it')
    .argument('[content]', 'the content folder', 'content')
    .option('--port <number>', 'port to listen on; 0 for any free one', parsePort, 4747)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--allow-remote', 'allow a host that other machines can reach; they can read the keys', false)
    .option('--since <ref>', 'list questions changed since this git ref (default: HEAD)')
    .addOption(
      new Option('-f, --format <format>', 'output format: pretty, json')
        .default('pretty')
        .argParser(parseChoice(['pretty', 'json'])),
    )
    .addOption(cacheOption)
    .addOption(noCacheOption)
    .action(async (content: string, options: PreviewCommandOptions) => {
      const {runPreview} = await import('./run-preview.ts')
      finish(await runPreview(output, content, options))
    })
  program
    .command('site')
    .description('build a static web site of the bank')
    .argument('[content]', 'the content folder', 'content')
    .option('-o, --out <folder>', 'output folder, replaced atomically', 'site')
    .option('--base <path>', 'path under which the site is served, such as /quiz/', parseBase, '/')
    .option(
      '--public <driver>',
      'leave out the keys; sessions run on the server at this address',
      parseDriver,
    )
    .addOption(formatOption)
    .addOption(strictOption)
    .addOption(cacheOption)
    .addOption(noCacheOption)
    .action(async (content: string, options: SiteCommandOptions) => {
      const {runSite} = await import('./run-site.ts')
      finish(await runSite(output, content, options))
    })
}
