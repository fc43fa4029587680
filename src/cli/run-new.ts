import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import type {Output} from './output.ts'
import {MissingFlag, missingFlags} from './scaffold/missing-flags.ts'
import {newBank} from './scaffold/new-bank.ts'
import {newCi} from './scaffold/new-ci.ts'
import type {NewFiles, NewOptions} from './scaffold/new-file.ts'
import {newPattern} from './scaffold/new-pattern.ts'
import {newQuestion} from './scaffold/new-question.ts'
import type {Thing} from './scaffold/things.ts'

const writers: Record<Thing, (id: string | undefined, options: NewOptions) => Promise<NewFiles>> = {
  question: newQuestion,
  pattern: newPattern,
  bank: newBank,
  ci: newCi,
}

/** Writes a new question, pattern, bank or set of workflow files, and prompts for missing flags in a terminal. */
export async function runNew(
  output: Output,
  thing: Thing,
  id: string | undefined,
  options: NewOptions,
): Promise<number> {
  const {files, next} = await writers[thing](id, options).catch((error: unknown) => {
    throw error instanceof MissingFlag ? missingFlags(thing, id, options) : error
  })
  for (const {file, text, executable} of files) {
    mkdirSync(dirname(file), {recursive: true})
    writeFileSync(file, text, {flag: 'wx', ...(executable && {mode: 0o755})})
    output.print(`Wrote ${file}\n`)
  }
  output.print(`${next}\n`)
  return 0
}
