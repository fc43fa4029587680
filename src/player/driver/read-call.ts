import type {DriverCall} from './driver.ts'

const isTask = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

/**
 * A call from a client with only its known fields; `undefined` for anything else. The engine decides whether a
 * response can be read.
 */
export function readCall(data: unknown): DriverCall | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined
  const {type, task, response, certainty, pattern, marks, results} = data as Record<string, unknown>
  const level = typeof certainty === 'number' ? {certainty} : {}
  switch (type) {
    case 'next':
    case 'extend':
    case 'finish':
    case 'tick':
      return {type}
    case 'hint':
    case 'skip':
      return isTask(task) ? {type, task} : undefined
    case 'respond':
    case 'draft':
      return isTask(task) ? {type, task, response: response ?? null, ...level} : undefined
    case 'guess':
      return isTask(task) && typeof pattern === 'string' ? {type, task, pattern} : undefined
    case 'judge':
      if (!isTask(task)) return undefined
      return results === undefined
        ? {type, task, marks: readEntries(marks, isMark)}
        : {type, task, results: readEntries(results, isResult)}
    default:
      return undefined
  }
}

const isMark = (value: unknown): value is number => typeof value === 'number'
const isResult = (value: unknown): value is boolean => typeof value === 'boolean'

function readEntries<T>(record: unknown, isValue: (value: unknown) => value is T): Record<string, T> {
  const entries = typeof record === 'object' && record !== null ? Object.entries(record) : []
  return Object.fromEntries(entries.filter((entry): entry is [string, T] => isValue(entry[1])))
}
