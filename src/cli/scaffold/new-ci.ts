import {readFileSync} from 'node:fs'
import {isAbsolute, join, relative, sep} from 'node:path'
import {defaultConfig} from '../../compile/bank/bank-config.ts'
import {OperationalError} from '../../node/operational-error.ts'
import {UsageError} from '../usage-error.ts'
import {assertNew, type NewFiles, type NewOptions} from './new-file.ts'
import {readConfig} from './read-config.ts'

const workflow = '.github/workflows/content.yml'
const action = '.github/actions/build-bank/action.yml'
const script = 'scripts/install-runtimes.sh'

/** Writes the workflow files that check and prove this bank itself, for a bank whose `package.json` depends on quizproof. */
export async function newCi(id: string | undefined, {content}: NewOptions): Promise<NewFiles> {
  if (id !== undefined) throw new UsageError(`Unexpected ${id}; \`build-bank new ci\` takes no id`)
  const folder = toContentFolder(content)
  const config = readConfig(content)
  if (config === defaultConfig)
    throw new OperationalError(
      `${join(content, 'bank.yaml')} has errors; fix what \`build-bank check\` reports`,
    )
  assertNew(workflow, action, script)
  const names = config.environments?.flatMap(({packages = []}) => packages) ?? []
  const runtimes = keepRuntimes(readShipped(script), new Set(names))
  return {
    files: [
      {file: workflow, text: toBankWorkflow(readShipped(workflow), folder)},
      {file: action, text: readShipped(action)},
      {file: script, text: runtimes.text, executable: true},
    ],
    next: [
      ...runtimes.missing.map((name) => `Add ${name} to ${script}, which does not know how to install it.`),
      'Commit them with `package.json`, `package-lock.json` and the `proof.lock.json` of `build-bank verify`.',
    ].join('\n'),
  }
}

const readShipped = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

/** The content folder as the workflow names it, from the root of the repository. */
function toContentFolder(content: string): string {
  const path = relative('.', content)
  if (path === '' || path.startsWith('..') || isAbsolute(path))
    throw new UsageError(`--content: ${content} is not a folder below this one, the root of the repository`)
  return path.split(sep).join('/')
}

/** The workflow without what only the repository of quizproof needs, where the command is built first. */
export function toBankWorkflow(text: string, content: string): string {
  return text
    .replace(/^# Copy it .*\n/m, '')
    .replace(/^ +(?:command|prepare): .*\n/gm, '')
    .replace(/^( +)task: \w+\n/gm, (line, indent) =>
      content === 'content' ? line : `${line}${indent}content: ${JSON.stringify(content)}\n`,
    )
}

/** The script with the runtimes that a bank names, and those that it names and the script does not know. */
export function keepRuntimes(
  script: string,
  names: ReadonlySet<string>,
): {readonly text: string; readonly missing: readonly string[]} {
  const installation = /^(?:# .*\n)?(?:unpack|install_npm) (\S+) (?:.*\\\n)*.*\n/gm
  const known = new Set([...script.matchAll(installation)].map(([, name = '']) => name))
  const keep = (line: string, name: string): string => (known.has(name) && !names.has(name) ? '' : line)
  const text = script.replace(installation, keep).replace(/^show_version (\S+) .*\n/gm, keep)
  return {text, missing: [...names].filter((name) => !known.has(name))}
}
