import type {Diagnostic} from '../../diagnostics/diagnostic.ts'

/** What differs between the diagnostics of two rounds. */
export interface RoundChange {
  readonly added: readonly Diagnostic[]
  /** In the order of the earlier round. */
  readonly removed: readonly Diagnostic[]
}

/** Compares the diagnostics of two rounds; one that only moved to another line is neither added nor removed. */
export function compareRounds(before: readonly Diagnostic[], after: readonly Diagnostic[]): RoundChange {
  return {added: subtract(after, before), removed: subtract(before, after)}
}

/** Equal diagnostics are counted: the second of two is a problem of its own. */
function subtract(from: readonly Diagnostic[], others: readonly Diagnostic[]): readonly Diagnostic[] {
  const counts = new Map<string, number>()
  for (const one of others) counts.set(toKey(one), (counts.get(toKey(one)) ?? 0) + 1)
  return from.filter((one) => {
    const left = counts.get(toKey(one)) ?? 0
    if (left > 0) counts.set(toKey(one), left - 1)
    return left === 0
  })
}

const toKey = ({code, file, message}: Diagnostic): string => JSON.stringify([file, code, message])
