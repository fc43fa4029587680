import type {Bank} from '../../src/index.ts'
import {type Mode, type Session, type StartOptions, startSession, type Transition} from '../../src/session.ts'

/** Starts a session, which must succeed. */
export function begin(bank: Bank, mode: Mode, options: Partial<StartOptions> = {}): Session {
  const started = startSession(bank, mode, {seed: 'seed', now: 0, ...options})
  if (!started.accepted) throw new Error(`Expected a session, found ${started.refusal.code}`)
  return started.session
}

/** The session after a transition that must be accepted. */
export function accepted(transition: Transition): Session {
  if (!transition.accepted) throw new Error(`Expected to be accepted, found ${transition.refusal.code}`)
  return transition.session
}

/** The code of a transition that must be refused. */
export function refusal(transition: Transition): string {
  if (transition.accepted) throw new Error('Expected to be refused, found accepted')
  return transition.refusal.code
}

/** The index of the task that is open or was closed last. */
export const current = ({tasks}: Session): number => tasks.length - 1
