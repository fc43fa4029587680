import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {type BankConfig, configOf, defaultConfig} from '../compile/bank-config.ts'
import {isReservedName} from '../compile/path-id.ts'
import {mostMinutes} from '../compile/pattern-fields.ts'
import {isPatternFile} from '../compile/pattern-file.ts'
import {nearest} from '../diagnostics/nearest.ts'
import {idPattern} from '../kinds/field-types.ts'
import {difficulties} from '../kinds/question.ts'
import {EnvironmentError} from '../node/environment-error.ts'
import type {Output} from './output.ts'
import {prompt, type Wanted} from './scaffold/prompt.ts'
import {patternTemplate, questionTemplate} from './scaffold/templates.ts'
import type {Thing} from './scaffold/things.ts'
import {UsageError} from './usage-error.ts'

export type NewOptions = Readonly<Record<'content', string>> & {
  readonly [flag in 'title' | 'category' | 'difficulty' | 'level' | 'track' | 'minutes' | 'summary']?: string
}

/** Writes a new question or pattern; what flags leave open is asked for where there is a terminal. */
export async function runNew(
  output: Output,
  thing: Thing,
  id: string | undefined,
  options: NewOptions,
): Promise<number> {
  const config = readConfig(options.content)
  const ask = (wanted: Wanted, given: string | undefined): Promise<string> => flagOrPrompt(wanted, given)
  const wantedId = {flag: '<id>', label: `Id of the ${thing}, with its folders`, fault: pathFault(thing)}
  const path = await ask(wantedId, id)
  const file = join(options.content, thing === 'pattern' ? `${path}/pattern.md` : `${path}.md`)
  if (existsSync(file)) throw new EnvironmentError(`Expected no file at ${file} yet, found one`)

  const title = await ask({flag: '--title', label: 'Title', fault: lineFault}, options.title)
  const text =
    thing === 'question'
      ? await newQuestion(ask, config, title, options)
      : await newPattern(ask, config, title, options)
  mkdirSync(dirname(file), {recursive: true})
  writeFileSync(file, text, {flag: 'wx'})
  output.print(`Wrote ${file}\n\`build-bank check ${options.content}\` lists what is left to write.\n`)
  if (thing === 'question' && !existsSync(join(dirname(file), 'pattern.md'))) {
    output.print(`There is no pattern yet: \`build-bank new pattern ${dirname(path)}\` makes one.\n`)
  }
  return 0
}

type Ask = (wanted: Wanted, given: string | undefined) => Promise<string>

async function newQuestion(
  ask: Ask,
  config: BankConfig,
  title: string,
  options: NewOptions,
): Promise<string> {
  const category = await ask(nameWanted('category', config.categories ?? []), options.category)
  const difficulty = await ask(nameWanted('difficulty', difficulties), options.difficulty)
  const level =
    options.level === undefined
      ? undefined
      : await ask(nameWanted('level', config.levels ?? []), options.level)
  return questionTemplate({title, category, difficulty, level})
}

async function newPattern(ask: Ask, config: BankConfig, title: string, options: NewOptions): Promise<string> {
  const tracks = config.tracks.map(({id}) => id)
  const track = await ask(nameWanted('track', tracks), options.track)
  const minutesFault = (value: string) =>
    /^[1-9]\d{0,3}$/.test(value) && Number(value) <= mostMinutes
      ? undefined
      : `Expected a number from 1 to ${mostMinutes}`
  const minutes = await ask(
    {flag: '--minutes', label: 'Minutes', suggestion: '20', fault: minutesFault},
    options.minutes,
  )
  const summary = await ask(
    {flag: '--summary', label: 'Summary in a line', fault: lineFault},
    options.summary,
  )
  return patternTemplate({title, track, minutes, summary})
}

function nameWanted(name: string, names: readonly string[]): Wanted {
  return {
    flag: `--${name}`,
    label: `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${names.join(', ')}`,
    ...(names[0] !== undefined && {suggestion: names[0]}),
    fault(value) {
      if (names.includes(value)) return undefined
      const close = nearest(value, names)
      return `Expected one of ${names.join(', ')}, found ${value}.${close ? ` Did you mean ${close}?` : ''}`
    },
  }
}

/** The value of a flag, or of a prompt; without a terminal a missing flag is an error of use. */
async function flagOrPrompt(wanted: Wanted, given: string | undefined): Promise<string> {
  if (given === undefined) {
    if (process.stdin.isTTY && process.stderr.isTTY) return prompt(wanted)
    throw new UsageError(`Expected ${wanted.flag}, found none and no terminal to ask at`)
  }
  const fault = wanted.fault(given)
  if (fault !== undefined) throw new UsageError(`${wanted.flag}: ${fault}`)
  return given
}

const lineFault = (value: string): string | undefined =>
  value.trim() !== '' && !/[\r\n]/.test(value) ? undefined : 'Expected a line of text'

function pathFault(thing: Thing): Wanted['fault'] {
  const example = thing === 'question' ? 'django/async-orm/first-row' : 'django/async-orm'
  return (value) => {
    const parts = value.split('/')
    const sound = parts.every((part) => idPattern.test(part)) && (thing === 'pattern' || parts.length > 1)
    if (!sound)
      return `Expected lower-case letters, digits and hyphens in folders, such as ${example}; found ${value}`
    if (parts.some(isReservedName))
      return `Expected names that Windows does not reserve for devices, found ${value}`
    return thing === 'question' && isPatternFile(`${value}.md`)
      ? 'Expected another name than pattern'
      : undefined
  }
}

function readConfig(content: string): BankConfig {
  const path = join(content, 'bank.yaml')
  if (!existsSync(path)) throw new EnvironmentError(`Expected ${path}, found none`)
  return configOf({path: 'bank.yaml', text: readFileSync(path, 'utf8')}).config ?? defaultConfig
}
