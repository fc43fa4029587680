import {isReservedName} from '../../compile/file/path-id.ts'
import {nearest} from '../../diagnostics/nearest.ts'
import {idPattern} from '../../fields/field-types.ts'
import {UsageError} from '../usage-error.ts'
import {type Input, prompt} from './prompt.ts'

/** The value of a flag, or of a prompt; without a terminal a missing flag is an error of use unless it has a default. */
export async function ask(wanted: Input, given: string | undefined): Promise<string> {
  if (given === undefined) {
    if (process.stdin.isTTY && process.stderr.isTTY) return prompt(wanted)
    if (wanted.fallback !== undefined) return wanted.fallback
    throw new UsageError(`Expected ${wanted.flag}, found none and no terminal to ask at`)
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
      if (names.length === 0) return `Expected a ${flag} that bank.yaml lists, found ${value} and none listed`
      const close = nearest(value, names)
      return `Expected one of ${names.join(', ')}, found ${value}${close ? `; did you mean \`${close}\`?` : ''}`
    },
  }
}

export const titleInput: Input = {flag: '--title', label: 'Title', fault: lineFault}

export function lineFault(value: string): string | undefined {
  return value.trim() !== '' && !/[\r\n]/.test(value) ? undefined : 'Expected a line of text'
}

/** What is wrong with an id that becomes folders and a file. */
export function idFault(value: string): string | undefined {
  const parts = value.split('/')
  if (!parts.every((part) => idPattern.test(part)))
    return `Expected lower-case letters, digits and hyphens, with / between folders; found ${value}`
  return parts.some(isReservedName)
    ? `Expected names that Windows does not reserve for devices, found ${value}`
    : undefined
}
