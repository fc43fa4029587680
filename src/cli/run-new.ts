import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import type {Output} from './output.ts'
import {MissingFlag, missingFlags} from './scaffold/missing-flags.ts'
import {newBank} from './scaffold/new-bank.ts'
import type {NewFile, NewOptions} from './scaffold/new-file.ts'
import {newPattern} from './scaffold/new-pattern.ts'
import {newQuestion} from './scaffold/new-question.ts'
import type {Thing} from './scaffold/things.ts'

const writers: Record<Thing, (id: string | undefined, options: NewOptions) => Promise<NewFile>> = {
  question: newQuestion,
  pattern: newPattern,
  bank: newBank,
}

/** Writes a new question, pattern or bank, and prompts for missing flags in a terminal. */
export async function runNew(
  output: Output,
  thing: Thing,
  id: string | undefined,
  options: NewOptions,
): Promise<number> {
  const {file, text, next} = await writers[thing](id, options).catch((error: unknown) => {
    throw error instanceof MissingFlag ? missingFlags(thing, id, options) : error
  })
  mkdirSync(dirname(file), {recursive: true})
  writeFileSync(file, text, {flag: 'wx'})
  output.print(`Wrote ${file}\n${next}\n`)
  return 0
}
