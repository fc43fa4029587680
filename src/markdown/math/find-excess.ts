interface FormulaLimits {
  readonly formulaCharacters: number
  readonly formulaDepth: number
}

/** What a formula has too much of. */
export interface FormulaExcess {
  readonly unit: 'characters' | 'levels'
  readonly actual: number
  readonly limit: number
}

/** Checks a formula before it is parsed: the parser calls itself for each level of braces. */
export function findExcess(tex: string, limits: FormulaLimits): FormulaExcess | undefined {
  if (tex.length > limits.formulaCharacters)
    return {unit: 'characters', actual: tex.length, limit: limits.formulaCharacters}
  let depth = 0
  let deepest = 0
  for (const [sign] of tex.matchAll(/\\[\s\S]|[{}]/g)) {
    if (sign === '{') depth++
    if (sign === '}') depth--
    deepest = Math.max(deepest, depth)
  }
  return deepest > limits.formulaDepth
    ? {unit: 'levels', actual: deepest, limit: limits.formulaDepth}
    : undefined
}
