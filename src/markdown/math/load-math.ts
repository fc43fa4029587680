import type {Temml} from './create-math-engine.ts'
import type {MathEngine} from './math-engine.ts'

/** Matches texts that may contain a formula in backticks, in a fence or between dollars. */
const sign = /\$`|(?:`{3}|~{3})[ \t]*math|\$[^$]*[\\^_]/

/**
 * Loads the engine for formulas if a text may contain one; otherwise resolves to undefined without loading anything.
 * Pass the result as the option `math`.
 */
export async function loadMath(...texts: readonly string[]): Promise<MathEngine | undefined> {
  if (!texts.some((text) => sign.test(text))) return undefined
  const [{createMathEngine}, {default: temml}] = await Promise.all([
    import('./create-math-engine.ts'),
    import('temml'),
  ])
  // Its types describe a CommonJS module, whose default would be the whole module.
  const engine = temml as unknown as Temml
  return createMathEngine(() => engine)
}
