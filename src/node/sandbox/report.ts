import type {Raised} from '../../proof/observation.ts'

/** A line that a runner writes to `reportDescriptor`. */
export interface Report {
  /** The program that `status` belongs to, if several share a job. */
  readonly program?: number
  /** Programs that share a job start after this. */
  readonly ready: boolean
  readonly began: boolean
  readonly status?: number
  readonly raised?: Raised
}

const maximumMessageLength = 4000

/** Reads a report; undefined for invalid lines, which a program may have written. */
export function readReport(line: string): Report | undefined {
  const fields = toFields(parse(line))
  if (!fields) return undefined
  const {program, ready, began, status, raised} = fields
  const exception = toRaised(raised)
  return {
    ready: ready === true,
    began: began === true,
    ...(typeof program === 'number' && {program}),
    ...(typeof status === 'number' && {status}),
    ...(exception && {raised: exception}),
  }
}

function toRaised(value: unknown): Raised | undefined {
  const {type, message, line} = toFields(value) ?? {}
  if (typeof type !== 'string' || typeof message !== 'string') return undefined
  return {type, message: message.slice(0, maximumMessageLength), ...(typeof line === 'number' && {line})}
}

function toFields(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? {...value} : undefined
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
