import type {DriverCall} from './driver.ts'

const isTask = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

/**
 * A call from a client with only its known fields; `undefined` for anything else. The engine decides whether a
 * response can be read.
 */
export function readCall(data: unknown): DriverCall | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined
  const {type, task, response, certainty, pattern, marks} = data as Record<string, unknown>
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
      return isTask(task) ? {type, task, marks: readMarks(marks)} : undefined
    default:
      return undefined
  }
}

function readMarks(marks: unknown): Record<string, number> {
  const entries = typeof marks === 'object' && marks !== null ? Object.entries(marks) : []
  return Object.fromEntries(
    entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  )
}
