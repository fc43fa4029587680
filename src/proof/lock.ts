import {z} from 'zod'
import {compareText} from '../diagnostics/compare-text.ts'
import type {Observation, Versions} from './observation.ts'

/** Results of programs, stored next to the content so that unchanged programs are not rerun. */
export interface ProofLock {
  /** By the name of the environment. */
  readonly environments: ReadonlyMap<string, Versions>
  /** By the key of program and environment. */
  readonly observations: ReadonlyMap<string, Observation>
}

/** Increase when older versions would misread a lock file. */
const lockFormat = 1

export const emptyLock: ProofLock = {environments: new Map(), observations: new Map()}

const raised = z.strictObject({
  type: z.string(),
  message: z.string(),
  line: z.int().positive().exactOptional(),
})

const observation = z.strictObject({
  end: z.enum(['exit', 'setup', 'time', 'memory', 'output', 'shortage', 'killed']),
  stdout: z.string(),
  stderr: z.string(),
  status: z.int().exactOptional(),
  raised: raised.exactOptional(),
})

/** Names and versions are printed, and anybody can edit a lock file: only short printable ASCII. */
const line = z.string().regex(/^[\x20-\x7e]{1,100}$/)

const lockFields = z.strictObject({
  format: z.literal(lockFormat),
  environments: z.record(line, z.record(line, line)),
  observations: z.record(z.string().regex(/^[0-9a-f]{64}$/), observation),
})

/** Equal locks have equal text: sorted, one observation per line, so that one changed result is one changed line. */
export function formatLock({environments, observations}: ProofLock): string {
  return [
    '{',
    `  "format": ${lockFormat},`,
    `  "environments": ${formatEntries(sortEntries(environments).map(([name, versions]) => [name, sortVersions(versions)]))},`,
    `  "observations": ${formatEntries(sortEntries(observations).map(([key, seen]) => [key, orderFields(seen)]))}`,
    '}',
    '',
  ].join('\n')
}

/** Parses a lock file, or says what is wrong with it. */
export function parseLock(text: string): ProofLock | {readonly fault: string} {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return {fault: 'it is not JSON'}
  }
  const format = z.object({format: z.number()}).safeParse(data).data?.format
  if (format === undefined) return {fault: 'it has no `format`'}
  if (format > lockFormat) {
    return {fault: `its format \`${format}\` is newer than \`${lockFormat}\``}
  }
  const lock = lockFields.safeParse(data)
  if (!lock.success) {
    const [issue] = lock.error.issues
    return {fault: `invalid \`${issue?.path.join('.')}\``}
  }
  return {
    environments: new Map(Object.entries(lock.data.environments)),
    observations: new Map(Object.entries(lock.data.observations)),
  }
}

function formatEntries(entries: readonly (readonly [key: string, value: unknown])[]): string {
  const lines = entries.map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`
}

function sortEntries<Value>(map: ReadonlyMap<string, Value>): (readonly [string, Value])[] {
  return [...map].sort(([a], [b]) => compareText(a, b))
}

function sortVersions(versions: Versions): Versions {
  return Object.fromEntries(Object.entries(versions).sort(([a], [b]) => compareText(a, b)))
}

/** Fixes the order of fields, so that equal observations have equal text. */
function orderFields({end, status, raised: exception, stdout, stderr}: Observation): Observation {
  return {
    end,
    ...(status !== undefined && {status}),
    ...(exception && {
      raised: {
        type: exception.type,
        message: exception.message,
        ...(exception.line !== undefined && {line: exception.line}),
      },
    }),
    stdout,
    stderr,
  }
}
