/** Holds a session for one tab at a time; two tabs would lose each other's events. */
export interface SessionLock {
  /** `false`: another tab has it. */
  readonly isOurs: boolean
  release(): void
}

/** A lock that nobody else wants. */
export const freeLock: SessionLock = {isOurs: true, release: () => {}}

interface LockOptions {
  /** Takes it from the tab that has it. */
  readonly steal?: boolean
  /** Another tab has taken it. */
  readonly lost: () => void
}

/** Where the browser has no locks, or forbids them as in a sandboxed frame, every tab has the session. */
export function lockSession(key: string, {steal = false, lost}: LockOptions): Promise<SessionLock> {
  const {locks} = navigator
  if (!locks) return Promise.resolve(freeLock)
  return new Promise((resolve) => {
    let release = (): void => {}
    let isHeld = false
    const held = new Promise<void>((end) => {
      release = end
    })
    locks
      .request(key, steal ? {steal: true} : {ifAvailable: true}, (lock) => {
        isHeld = lock !== null
        resolve({isOurs: isHeld, release})
        return isHeld ? held : undefined
      })
      .catch(() => (isHeld ? lost() : resolve(freeLock)))
  })
}
