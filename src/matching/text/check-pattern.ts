import type {PatternEngine} from '../grade-options.ts'

const maximumCharacters = 500
/** Steps of a pattern once its counted repetitions are written out. */
export const maximumSteps = 1000

const tokens = /\\[pP]\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|\(\?:|[()]|\{(\d+),?(\d*)\}|[\s\S]/gu

/**
 * How many steps a pattern comes to, found without compiling it: the compiler would first write out
 * `(?:a{1000}b{1000}){1000}`.
 */
export function countSteps(pattern: string): number {
  const sums = [0]
  let last = 0
  const add = (steps: number): void => {
    sums.push((sums.pop() ?? 0) + steps)
  }
  for (const [token, least, most] of pattern.matchAll(tokens)) {
    if (token.startsWith('(')) sums.push(0)
    else if (least !== undefined) add(last * (Math.max(Number(least), Number(most), 1) - 1))
    else {
      last = token === ')' && sums.length > 1 ? (sums.pop() ?? 0) + 1 : 1
      add(last)
    }
  }
  return sums.reduce((total, steps) => total + steps, 0)
}

/** Why a pattern is not accepted; nothing where RE2 and JavaScript both know it and read it alike. */
export function findRefusal(
  pattern: string,
  {ignoreCase, engine}: {readonly ignoreCase: boolean; readonly engine: PatternEngine},
): string | undefined {
  if (pattern.length > maximumCharacters) return `it is longer than ${maximumCharacters} characters`
  if (countSteps(pattern) > maximumSteps)
    return `it has more than ${maximumSteps} steps, counting every repetition`
  const group = /^(?:\\.|\[(?:\\.|[^\]\\])*\]|[^\\[])*?(\(\?(?!:)(?:<?[=!]|[^)\s]{0,2}))/u.exec(pattern)?.[1]
  if (group !== undefined) return `\`${group}\` is not supported; use \`(...)\` or \`(?:...)\``
  // JavaScript folds the case before it negates, RE2 behind it.
  if (ignoreCase && /^(?:[^\\]|\\[^P])*\\P/u.test(pattern)) return '`\\P` is not supported with the flag `i`'
  try {
    engine.matches(pattern, '', {ignoreCase})
  } catch {
    return 'RE2 cannot parse it; look-around and backreferences are not supported'
  }
  try {
    // Only its syntax is asked: the expression is never run.
    new RegExp(pattern, 'u')
  } catch {
    return 'JavaScript cannot parse it with the flag `u`'
  }
  return undefined
}
