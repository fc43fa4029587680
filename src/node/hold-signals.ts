import {setImmediate} from 'node:timers/promises'

/** The usual ways to ask a process to end. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Does work that must not stop half done, such as replacing a folder: a signal that arrives meanwhile takes effect
 * afterwards. The work is synchronous, so signals wait until it is done.
 */
export async function holdSignals<T>(work: () => T): Promise<T> {
  const caught: NodeJS.Signals[] = []
  const hold = (signal: NodeJS.Signals): void => void caught.push(signal)
  for (const signal of signals) process.on(signal, hold)
  try {
    return work()
  } finally {
    // Signals are delivered when the event loop polls: the first turn may begin after that.
    await setImmediate()
    await setImmediate()
    for (const signal of signals) process.removeListener(signal, hold)
    // If the app handles the signal itself, it decides what to do.
    const [pending] = caught.filter((signal) => process.listenerCount(signal) === 0)
    if (pending) {
      process.kill(process.pid, pending)
      await setImmediate()
    }
  }
}
