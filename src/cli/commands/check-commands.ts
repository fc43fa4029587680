import type {Command} from 'commander'
import {
  cacheOption,
  defaultOut,
  formatOption,
  noCacheOption,
  strictOption,
  type VerifyCommandOptions,
} from '../options.ts'
import type {Output} from '../output.ts'
import {type CheckCommandOptions, runCheck} from '../run-check.ts'
import type {MergeCommandOptions} from '../shards/run-merge.ts'
import {defaultShards, shardOption, shardOutOption} from '../shards/shard-options.ts'

/** Takes the exit code. */
type Finish = (code: number) => void

/** Adds the commands that check and prove a content folder, as a whole or in shards. */
export function addCheckCommands(program: Command, output: Output, finish: Finish): void {
  addCheck(program, output, finish)
  addVerify(program, output, finish)
  addMerge(program, output, finish)
}

function addCheck(program: Command, output: Output, finish: Finish): void {
  program
    .command('check')
    .description('validate the content without building it')
    .argument('[paths...]', 'the content folder, or files and folders in it', ['content'])
    .addOption(formatOption)
    .addOption(strictOption)
    .option('--changed-since <ref>', 'report only problems in files changed since this git ref')
    .option('--fix', 'apply safe fixes', false)
    .option('-w, --watch', 'check again after every change', false)
    .addOption(shardOption)
    .addOption(shardOutOption)
    .addOption(cacheOption)
    .addOption(noCacheOption)
    .action(async (paths: string[], options: CheckCommandOptions) =>
      finish(await runCheck(output, paths, options)),
    )
}

function addVerify(program: Command, output: Output, finish: Finish): void {
  program
    .command('verify')
    .description('prove the keys by running the programs of the questions in a sandbox')
    .argument('[paths...]', 'the content folder, or files and folders in it', ['content'])
    .addOption(formatOption)
    .addOption(strictOption)
    .option('--changed-since <ref>', 'prove only questions changed since this git ref')
    .option('--frozen', 'run nothing; results missing from proof.lock.json are errors', false)
    .option('--no-cache', 'rerun every program; with --frozen, compare the results with proof.lock.json')
    .option('--env <names>', 'comma-separated environments of bank.yaml to use (default: all)', listed)
    .addOption(shardOption)
    .addOption(shardOutOption)
    .action(async (paths: string[], options: VerifyCommandOptions) => {
      const {runVerify} = await import('../run-verify.ts')
      finish(await runVerify(output, paths, options))
    })
}

/** `--env a,b` and `--env a --env b` are the same. */
function listed(value: string, before: readonly string[] = []): string[] {
  return [...before, ...value.split(',')]
}

function addMerge(program: Command, output: Output, finish: Finish): void {
  program
    .command('merge')
    .description('join the shards of a check, build or verify into one report, bank or proof.lock.json')
    .argument('[shards]', 'folder with the results of all shards', defaultShards)
    .option('--content <folder>', 'the content folder that the shards were made from', 'content')
    .option('-o, --out <folder>', 'for shards of a build: output folder, replaced atomically', defaultOut)
    .addOption(formatOption)
    .addOption(strictOption)
    .action(async (shards: string, options: MergeCommandOptions) => {
      const {runMerge} = await import('../shards/run-merge.ts')
      finish(await runMerge(output, shards, options))
    })
}
