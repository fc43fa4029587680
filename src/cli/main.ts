import {existsSync, readFileSync} from 'node:fs'
import {Command, CommanderError, Option} from 'commander'
import {toVisible} from '../diagnostics/code-frame.ts'
import {nearest} from '../diagnostics/nearest.ts'
import {kinds} from '../kinds/kinds.ts'
import {OperationalError} from '../node/operational-error.ts'
import {addAuthoringCommands} from './commands/authoring-commands.ts'
import {addCheckCommands} from './commands/check-commands.ts'
import {addExchangeCommands} from './commands/exchange-commands.ts'
import {runExplain} from './explain/run-explain.ts'
import {cacheOption, defaultOut, formatOption, noCacheOption, parseChoice, strictOption} from './options.ts'
import {type Output, processOutput} from './output.ts'
import {addPageCommands} from './pages/page-commands.ts'
import {modeNames, toModeName} from './practice/mode-names.ts'
import {addReviewCommands} from './review-commands.ts'
import {type BuildCommandOptions, runBuild} from './run-build.ts'
import type {PracticeOptions} from './run-practice.ts'
import type {NewOptions} from './scaffold/new-file.ts'
import {type Thing, things} from './scaffold/things.ts'
import {defaultShards, shardOption} from './shards/shard-options.ts'
import {UsageError} from './usage-error.ts'

/** Runs the command and returns its exit code: 0 clean, 1 errors in content, 2 usage or environment error. */
export async function main(parameters: readonly string[], output: Output = processOutput()): Promise<number> {
  const result = {code: 0}
  const program = createProgram(output, (code) => {
    result.code = code
  })
  try {
    await program.parseAsync(parameters, {from: 'user'})
    return result.code
  } catch (error) {
    return explainFailure(output, program, error, parameters)
  }
}

/** Takes the exit code. */
type Finish = (code: number) => void

function createProgram(output: Output, finish: Finish): Command {
  const program = new Command('build-bank')
    .description('Compile Markdown questions to a JSON bank and report every problem.')
    .argument('[content]', 'the content folder', 'content')
    .option(
      '-o, --out <folder>',
      `output folder, replaced atomically (default: "${defaultOut}"); with --shard, folder for the result (default: "${defaultShards}")`,
    )
    .addOption(formatOption)
    .addOption(strictOption)
    .option('--keep-markdown', 'include the Markdown source of every text next to its HTML', false)
    .option('--single', 'write bank.json, public.json and keys.json even above 20 MB', false)
    .option('-w, --watch', 'build again after every change', false)
    .addOption(shardOption)
    .addOption(cacheOption)
    .addOption(noCacheOption)
    .version(packageVersion(), '-V, --version')
    .addHelpText('after', exitCodes)
    .configureOutput({writeOut: output.print, writeErr: (text) => output.say(visibleLines(text))})
    .showHelpAfterError(helpHint())
    .helpCommand('help [command]', 'show help, optionally for one command')
    // Options after a command belong to it; the build command has options of the same name.
    .enablePositionalOptions()
    .exitOverride()
    .hook('preSubcommand', expectOptionsAfter)
    .action(async (content: string, options: BuildCommandOptions) =>
      finish(await runBuild(output, content, options)),
    )
  addCheckCommands(program, output, finish)
  addNew(program, output, finish)
  addAuthoringCommands(program, output, finish)
  addPractice(program, output, finish)
  addPageCommands(program, output, finish)
  addReviewCommands(program, output, finish)
  addExchangeCommands(program, output, finish)
  addExplain(program, output, finish)
  for (const command of program.commands) command.showHelpAfterError(helpHint(command.name()))
  return program
}

function addNew(program: Command, output: Output, finish: Finish): void {
  program
    .command('new')
    .description('create a question, a pattern or a bank.yaml from a template, or workflow files for CI')
    .argument('<thing>', things.join(', '), parseChoice(things))
    .argument(
      '[id]',
      'id including folders, such as django/async-orm/first-row; for a bank, its name; leave it out for ci',
    )
    .option('--content <folder>', 'the content folder', 'content')
    .option('--title <text>', 'title of the question, pattern or bank')
    .option('--kind <name>', `question: ${kinds.join(', ')}; defaults to choice when not interactive`)
    .option('--category <name>', 'question: one of those in bank.yaml')
    .option('--difficulty <name>', 'question: easy, medium or hard')
    .option('--level <name>', 'question: one of those in bank.yaml')
    .option('--track <id>', 'pattern: a track of bank.yaml; bank: its first track')
    .option('--minutes <number>', 'pattern: approximate duration')
    .option('--summary <text>', 'pattern: one-line summary')
    .action(async (thing: Thing, id: string | undefined, options: NewOptions) => {
      // Loaded on demand: it pulls in the schemas, which take longer to load than checking an unchanged bank.
      const {runNew} = await import('./run-new.ts')
      finish(await runNew(output, thing, id, options))
    })
}

function addPractice(program: Command, output: Output, finish: Finish): void {
  program
    .command('practice')
    .description('practise the questions of a built bank in the terminal')
    .argument('[pattern]', 'pattern id, such as django/async-orm (default: all patterns)')
    .addOption(
      new Option('--mode <mode>', `learning mode: ${modeNames.join(', ')}`)
        .default('practice')
        .argParser((value: string) => parseChoice(modeNames)(toModeName(value))),
    )
    .option('--bank <file>', 'bank file, with keys', 'dist/bank/bank.json')
    .option('--seed <text>', 'repeat a session: same questions, same order')
    .action(async (pattern: string | undefined, options: PracticeOptions) => {
      const {runPractice} = await import('./run-practice.ts')
      finish(await runPractice(output, pattern, options))
    })
}

function addExplain(program: Command, output: Output, finish: Finish): void {
  program
    .command('explain')
    .description('explain a diagnostic code, or list all codes')
    .argument('[code]', 'diagnostic code, such as choice/no-key')
    .action((code: string | undefined) => finish(runExplain(output, code)))
}

function helpHint(command?: string): string {
  return `\`build-bank ${command === undefined ? '' : `${command} `}--help\` shows all commands and options.`
}

/** Commander quotes its arguments, which may come from untrusted input. */
function visibleLines(text: string): string {
  return text.split('\n').map(toVisible).join('\n')
}

/** An option before a sub-command belongs to the build command and would be ignored silently. */
function expectOptionsAfter(program: Command, command: Command): void {
  const early = program.options.find(
    (option) => program.getOptionValueSource(option.attributeName()) === 'cli',
  )
  if (early) throw new UsageError(`Put ${early.long} after \`${command.name()}\`, not before it`)
}

const exitCodes = `
Exit codes:
  0  clean
  1  errors in the content, or warnings with --strict
  2  usage or environment error`

function explainFailure(
  output: Output,
  program: Command,
  error: unknown,
  parameters: readonly string[],
): number {
  // Commander has already printed its message; help and version are not failures.
  if (error instanceof CommanderError) {
    const hint = error.exitCode === 0 ? '' : commandHint(program, parameters)
    if (hint !== '')
      output.say(`build-bank: ${toVisible(parameters[0] ?? '')} is neither a command nor a folder${hint}\n`)
    return error.exitCode === 0 ? 0 : 2
  }
  if (error instanceof OperationalError || error instanceof UsageError) {
    output.say(`build-bank: ${toVisible(error.message)}${hintFor(program, error, parameters)}\n`)
    return 2
  }
  output.say(`build-bank: ${describeError(error)}\n`)
  return 2
}

/** System errors explain themselves; anything else is a bug, so the stack is shown. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'syscall' in error ? toVisible(error.message) : (error.stack ?? error.message)
}

/** Where to look next: the help of the command, or the command that was probably meant. */
function hintFor(
  program: Command,
  error: OperationalError | UsageError,
  parameters: readonly string[],
): string {
  // The default folder is missing: most likely there is no bank yet.
  if (error.message === 'No content folder at content') return '; `build-bank new bank` starts one'
  if (error instanceof OperationalError) return commandHint(program, parameters)
  const command = program.commands.find((command) => command.name() === parameters[0])
  // A message that names a command already says what to do.
  return command && !error.message.includes('`')
    ? `; \`build-bank ${command.name()} --help\` shows its options`
    : ''
}

/** A misspelt command is read as a content folder that does not exist. */
function commandHint(program: Command, [first = '']: readonly string[]): string {
  const names = program.commands.map((command) => command.name())
  if (names.includes(first) || !/^[a-z]/i.test(first) || existsSync(first)) return ''
  const close = nearest(first, names)
  return close ? `; did you mean \`build-bank ${close}\`?` : '; `build-bank --help` lists the commands'
}

function packageVersion(): string {
  const {version}: {version: string} = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  )
  return version
}
