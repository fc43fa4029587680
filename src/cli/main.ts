import {existsSync, readFileSync} from 'node:fs'
import {Command, CommanderError, Option} from 'commander'
import {toVisible} from '../diagnostics/code-frame.ts'
import {nearest} from '../diagnostics/nearest.ts'
import {kinds} from '../kinds/kinds.ts'
import {OperationalError} from '../node/operational-error.ts'
import {cacheOption, formatOption, noCacheOption, parseChoice} from './options.ts'
import {type Output, processOutput} from './output.ts'
import {modeNames, toModeName} from './practice/mode-names.ts'
import {type BuildCommandOptions, runBuild} from './run-build.ts'
import {type CheckCommandOptions, runCheck} from './run-check.ts'
import {runExplain} from './run-explain.ts'
import type {PracticeOptions} from './run-practice.ts'
import type {VerifyCommandOptions} from './run-verify.ts'
import type {NewOptions} from './scaffold/new-file.ts'
import {type Thing, things} from './scaffold/things.ts'
import {UsageError} from './usage-error.ts'

/** Runs the command and gives its exit code: 0 clean, 1 faults in content, 2 wrong use or surroundings. */
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
    .description('Compiles Markdown questions to a bank in JSON, and says what is wrong with them.')
    .argument('[content]', 'the content folder', 'content')
    .option('-o, --out <folder>', 'the folder that receives the bank, as a whole', 'dist/bank')
    .addOption(formatOption)
    .option('--keep-markdown', 'keep the Markdown of every text beside its HTML', false)
    .addOption(cacheOption)
    .addOption(noCacheOption)
    .version(packageVersion(), '-V, --version')
    .addHelpText('after', exitCodes)
    .configureOutput({writeOut: output.print, writeErr: (text) => output.say(visibleLines(text))})
    .showHelpAfterError(helpHint())
    .helpCommand('help [command]', 'list what there is, of a command too')
    // An option behind a command is the command's: building and checking share the names of several.
    .enablePositionalOptions()
    .exitOverride()
    .hook('preSubcommand', expectOptionsBehind)
    .action(async (content: string, options: BuildCommandOptions) =>
      finish(await runBuild(output, content, options)),
    )
  addCheck(program, output, finish)
  addVerify(program, output, finish)
  addNew(program, output, finish)
  addPractice(program, output, finish)
  addExplain(program, output, finish)
  for (const command of program.commands) command.showHelpAfterError(helpHint(command.name()))
  return program
}

function addCheck(program: Command, output: Output, finish: Finish): void {
  program
    .command('check')
    .description('validate the content, and write nothing but fixes that are asked for')
    .argument('[paths...]', 'the content folder, or files and folders in it', ['content'])
    .addOption(formatOption)
    .option('--changed-since <ref>', 'report only what the change since this git ref touches')
    .option('--fix', 'make the changes that are certain to be right', false)
    .addOption(cacheOption)
    .addOption(noCacheOption)
    .action(async (paths: string[], options: CheckCommandOptions) =>
      finish(await runCheck(output, paths, options)),
    )
}

function addVerify(program: Command, output: Output, finish: Finish): void {
  program
    .command('verify')
    .description('prove the keys by running the programs of the questions, in a sandbox')
    .argument('[paths...]', 'the content folder, or files and folders in it', ['content'])
    .addOption(formatOption)
    .option('--changed-since <ref>', 'prove only what the change since this git ref touches')
    .option('--frozen', 'run nothing: what proof.lock.json does not hold is a fault', false)
    .option('--no-cache', 'run everything, whatever proof.lock.json holds; with --frozen compare the two')
    .option('--env <names>', 'prove in these environments of bank.yaml alone, with commas between', listed)
    .action(async (paths: string[], options: VerifyCommandOptions) => {
      const {runVerify} = await import('./run-verify.ts')
      finish(await runVerify(output, paths, options))
    })
}

/** `--env a,b` and `--env a --env b` are the same. */
function listed(value: string, before: readonly string[] = []): string[] {
  return [...before, ...value.split(',')]
}

function addNew(program: Command, output: Output, finish: Finish): void {
  program
    .command('new')
    .description('write a new question, pattern or bank.yaml, to be filled in')
    .argument('<thing>', things.join(', '), parseChoice(things))
    .argument('[id]', 'its id with its folders, such as django/async-orm/first-row; of a bank its name')
    .option('--content <folder>', 'the content folder', 'content')
    .option('--title <text>', 'the title line')
    .option('--kind <name>', `of a question: ${kinds.join(', ')}; choice where nobody can be asked`)
    .option('--category <name>', 'of a question, as bank.yaml allows')
    .option('--difficulty <name>', 'of a question: easy, medium, hard')
    .option('--level <name>', 'of a question, as bank.yaml allows')
    .option('--track <id>', 'of a pattern, as bank.yaml lists; of a bank its first')
    .option('--minutes <number>', 'of a pattern: about how long it takes')
    .option('--summary <text>', 'of a pattern, in a line')
    .action(async (thing: Thing, id: string | undefined, options: NewOptions) => {
      // It brings the schemas along, which take longer to load than an unchanged bank to look through.
      const {runNew} = await import('./run-new.ts')
      finish(await runNew(output, thing, id, options))
    })
}

function addPractice(program: Command, output: Output, finish: Finish): void {
  program
    .command('practice')
    .description('ask questions of a built bank, at the terminal')
    .argument('[pattern]', 'the id of a pattern, such as django/async-orm; all where it is left out')
    .addOption(
      new Option('--mode <mode>', `how: ${modeNames.join(', ')}`)
        .default('practice')
        .argParser((value: string) => parseChoice(modeNames)(toModeName(value))),
    )
    .option('--bank <file>', 'the bank with its keys', 'dist/bank/bank.json')
    .option('--seed <text>', 'for the same questions in the same order again')
    .action(async (pattern: string | undefined, options: PracticeOptions) => {
      const {runPractice} = await import('./run-practice.ts')
      finish(await runPractice(output, pattern, options))
    })
}

function addExplain(program: Command, output: Output, finish: Finish): void {
  program
    .command('explain')
    .description('tell what a code of a diagnostic means, or list all codes')
    .argument('[code]', 'such as choice/no-key')
    .action((code: string | undefined) => finish(runExplain(output, code)))
}

function helpHint(command?: string): string {
  return `\`build-bank ${command === undefined ? '' : `${command} `}--help\` lists what there is.`
}

/** Commander quotes what it was given, which a script may have from anywhere. */
function visibleLines(text: string): string {
  return text.split('\n').map(toVisible).join('\n')
}

/** An option before a sub-command belongs to building, where nobody would look at it. */
function expectOptionsBehind(program: Command, command: Command): void {
  const early = program.options.find(
    (option) => program.getOptionValueSource(option.attributeName()) === 'cli',
  )
  if (early) throw new UsageError(`Expected ${early.long} behind \`${command.name()}\`, found it before`)
}

const exitCodes = `
Exit codes:
  0  clean
  1  faults in the content
  2  wrong use, or surroundings that do not allow the work`

function explainFailure(
  output: Output,
  program: Command,
  error: unknown,
  parameters: readonly string[],
): number {
  // Commander has said what it did not understand; asking for help or the version is no failure.
  if (error instanceof CommanderError) {
    const hint = error.exitCode === 0 ? '' : commandHint(program, parameters)
    if (hint !== '') output.say(`build-bank: Expected a command or a content folder${hint}\n`)
    return error.exitCode === 0 ? 0 : 2
  }
  if (error instanceof OperationalError || error instanceof UsageError) {
    output.say(`build-bank: ${toVisible(error.message)}${hintFor(program, error, parameters)}\n`)
    return 2
  }
  output.say(`build-bank: ${describeError(error)}\n`)
  return 2
}

/** What the system refuses says enough by itself; anything else is a fault of ours, and its stack tells where. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'syscall' in error ? toVisible(error.message) : (error.stack ?? error.message)
}

/** Where to read on: for wrong use of a command its help, for what may be a misspelt command the nearest one. */
function hintFor(
  program: Command,
  error: OperationalError | UsageError,
  parameters: readonly string[],
): string {
  if (error instanceof OperationalError) return commandHint(program, parameters)
  const command = program.commands.find((command) => command.name() === parameters[0])
  // A message that names a command says already where to read on.
  return command && !error.message.includes('`')
    ? `; \`build-bank ${command.name()} --help\` lists what there is`
    : ''
}

/** A misspelt command is taken for a content folder, which then is not there. */
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
