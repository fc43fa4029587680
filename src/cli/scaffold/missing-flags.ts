import {UsageError} from '../usage-error.ts'
import type {NewOptions} from './new-file.ts'
import type {Thing} from './things.ts'

const required: Readonly<Record<Thing, readonly (keyof NewOptions)[]>> = {
  question: ['title', 'category', 'difficulty'],
  pattern: ['title', 'track', 'minutes', 'summary'],
  bank: ['track'],
  ci: [],
}

/** A required value is missing and there is no terminal to ask for it. */
export class MissingFlag extends UsageError {}

/** The error that names all missing flags, not only the first. */
export function missingFlags(thing: Thing, id: string | undefined, options: NewOptions): UsageError {
  const flags = required[thing].filter((flag) => options[flag] === undefined).map((flag) => `--${flag}`)
  const missing = [...(id === undefined ? ['<id>'] : []), ...flags]
  return new UsageError(`Missing ${missing.join(', ')}; without a terminal you are not asked for them`)
}
