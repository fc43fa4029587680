import type {Observation} from '../../proof/observation.ts'
import type {Capture} from '../sandbox/job.ts'

/** Converts a capture; the part common to all languages. */
export function toObservation({end, began, stdout, stderr, status, raised}: Capture): Observation {
  const seen = {stdout, stderr, ...(status !== undefined && {status}), ...(raised && {raised})}
  if (!began) return {end: 'setup', ...seen}
  if (end === 'exit' && raised && shortage.test(raised.message)) return {end: 'shortage', ...seen}
  return {end: end === 'lost' ? 'killed' : end, ...seen}
}

/**
 * Messages of runtimes that have run out of threads, processes, descriptors or disk space in the sandbox: error numbers
 * in Python, error names in Node, words in SQLite.
 */
const shortage = new RegExp(
  [
    "can't start new thread$",
    String.raw`\[Errno (?:12|24|27|28)\] `,
    String.raw`(?:EMFILE|ENFILE|ENOMEM|EFBIG|ENOSPC)\b`,
    'spawn .* EAGAIN$',
    'database or disk is full',
  ]
    .map((start) => `^${start}`)
    .join('|'),
)
