import type {Observation} from '../../proof/observation.ts'
import type {Capture} from '../sandbox/job.ts'

/** What holds for every language. */
export function toObservation({end, began, stdout, stderr, status, raised}: Capture): Observation {
  const seen = {stdout, stderr, ...(status !== undefined && {status}), ...(raised && {raised})}
  if (!began) return {end: 'setup', ...seen}
  if (end === 'exit' && raised && shortage.test(raised.message)) return {end: 'shortage', ...seen}
  return {end: end === 'lost' ? 'killed' : end, ...seen}
}

/**
 * How runtimes say that there are no more threads, processes, descriptors or room to be had, which is the sandbox's doing:
 * Python by number of the error, Node by its name, SQLite in words.
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
