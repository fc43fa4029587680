import {isReservedName} from '../../compile/file/path-id.ts'
import {nearest} from '../../diagnostics/nearest.ts'
import {idPattern} from '../../fields/field-types.ts'
import {UsageError} from '../usage-error.ts'
import {MissingFlag} from './missing-flags.ts'
import {type Input, prompt} from './prompt.ts'

/** Returns the value of a flag, or prompts for it. Without a terminal, a missing flag without a default is a usage error. */
export async function ask(wanted: Input, given: string | undefined): Promise<string> {
  if (given === undefined) {
    if (process.stdin.isTTY && process.stderr.isTTY) return prompt(wanted)
    if (wanted.fallback !== undefined) return wanted.fallback
    throw new MissingFlag(wanted.flag)
  }
  const fault = wanted.fault(given)
  if (fault !== undefined) throw new UsageError(`${wanted.flag}: ${fault}`)
  return given
}

/** One of a few names. */
export function choiceInput(flag: string, names: readonly string[]): Input {
  return {
    flag: `--${flag}`,
    label: `${flag.charAt(0).toUpperCase()}${flag.slice(1)}: ${names.join(', ')}`,
    ...(names[0] !== undefined && {suggestion: names[0]}),
    fault(value) {
      if (names.includes(value)) return undefined
      if (names.length === 0) return `Unknown ${flag} ${value}; bank.yaml lists none`
      const close = nearest(value, names)
      return `Unknown ${flag} ${value}; ${close ? `did you mean \`${close}\`?` : `expected one of ${names.join(', ')}`}`
    },
  }
}

export const titleInput: Input = {flag: '--title', label: 'Title', fault: lineFault}

export function lineFault(value: string): string | undefined {
  return value.trim() !== '' && !/[\r\n]/.test(value) ? undefined : 'Enter one line of text'
}

/** What is wrong with an id that is also a path. */
export function idFault(value: string): string | undefined {
  const parts = value.split('/')
  if (!parts.every((part) => idPattern.test(part)))
    return `Invalid id ${value}; use lower-case letters, digits and hyphens, with / between folders`
  return parts.some(isReservedName)
    ? `Invalid id ${value}; Windows reserves this name for a device`
    : undefined
}
