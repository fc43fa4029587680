import {findUnloaded} from '../bank/find-unloaded.ts'
import type {Bank} from '../bank/open-bank.ts'
import {createRefusal, type Refusal} from './refusals.ts'
import type {Session} from './session.ts'

/** Why the session cannot continue with this bank; `undefined` if it can. Another version of its bank is fine. */
export function findBankRefusal(
  bank: Bank,
  session: Session,
): Refusal<'other-bank' | 'not-loaded'> | undefined {
  const expected = session.start.bank.name
  if (bank.name !== expected) return createRefusal('other-bank', {expected, found: bank.name})
  const patterns = bank.partial && listUnloaded(bank, session)
  return patterns ? createRefusal('not-loaded', {patterns}) : undefined
}

/** @throws {TypeError} if it is another bank, or a part of the bank without a pattern of the session */
export function expectSameBank(bank: Bank, session: Session): void {
  const refusal = findBankRefusal(bank, session)
  if (!refusal) return
  const {code, data} = refusal
  throw new TypeError(
    code === 'not-loaded'
      ? `The session needs patterns that are not loaded: ${data.patterns.join(', ')}`
      : `The session is of the bank ${data.expected}, not of ${data.found}`,
  )
}

/** The patterns of the session that a part of its bank lacks; `undefined` if it lacks none. */
function listUnloaded(bank: Bank, {start, tasks}: Session): string[] | undefined {
  const {index, version} = bank
  const wanted = start.patterns ?? start.questions
  // The session is about the whole bank.
  if (!wanted) return index?.patterns.flatMap(({id}) => (bank.pattern(id) ? [] : [id])) ?? []
  const asked = tasks.map(({pattern}) => pattern)
  // A file of one pattern has no index, and another version of it may have renamed patterns.
  const missing = index
    ? [...wanted, ...tasks.map(({question}) => question)].flatMap((id) => findUnloaded(bank, id) ?? [])
    : [...(start.patterns ?? []), ...asked].filter(
        (id) => version === start.bank.version && !bank.pattern(id),
      )
  return missing.length > 0 ? [...new Set(missing)] : undefined
}
