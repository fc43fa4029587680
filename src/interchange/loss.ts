import type {DataOf} from '../diagnostics/catalogue.ts'
import {diagnose} from '../diagnostics/diagnose.ts'
import type {DiagnosticOf} from '../diagnostics/diagnostic.ts'
import type {Effect} from '../diagnostics/effect.ts'
import {losses} from '../diagnostics/losses.ts'
import type {SourcePlace} from './source.ts'

export type {Effect} from '../diagnostics/effect.ts'

export type LossCode = keyof typeof losses

/** What could not be carried over, as a diagnostic at its place in the source. */
export type LossOf<C extends LossCode> = DiagnosticOf<C> & {
  /** What it changes: how a question looks, what it contains, how it is scored, or whether it comes over at all. */
  readonly effect: Effect
  /** The entry of an archive. */
  readonly entry?: string
}

/** A loss with any code; checking `code` narrows the type of `data`. */
export type Loss = {[C in LossCode]: LossOf<C>}[LossCode]

/** Creates a loss. All losses are created here. */
export function toLoss<C extends LossCode>(
  code: C,
  data: DataOf<C>,
  {file, entry, start, end}: SourcePlace,
): Loss {
  const diagnostic = diagnose(code, data, {file, place: {start, end}})
  const {effect} = losses[code]
  // TypeScript cannot pick the member of the union for a generic code.
  return {...diagnostic, effect, ...(entry !== undefined && {entry})} as Loss
}
