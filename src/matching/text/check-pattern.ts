import type {PatternEngine} from '../grade-options.ts'

const maximumCharacters = 500
/** Maximum length of a pattern after its counted repetitions are expanded. */
export const maximumSteps = 1000

const tokens = /\\[pP]\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|\(\?:|[()]|\{(\d+),?(\d*)\}|[\s\S]/gu

/**
 * Counts the steps of a pattern without compiling it, since the compiler would expand `(?:a{1000}b{1000}){1000}`.
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

/** Why a pattern is refused; undefined if RE2 and JavaScript interpret it in the same way. */
export function findRefusal(
  pattern: string,
  {ignoreCase, engine}: {readonly ignoreCase: boolean; readonly engine: PatternEngine},
): string | undefined {
  if (pattern.length > maximumCharacters) return `it is longer than ${maximumCharacters} characters`
  if (countSteps(pattern) > maximumSteps)
    return `it has more than ${maximumSteps} steps, counting every repetition`
  const group = /^(?:\\.|\[(?:\\.|[^\]\\])*\]|[^\\[])*?(\(\?(?!:)(?:<?[=!]|[^)\s]{0,2}))/u.exec(pattern)?.[1]
  if (group !== undefined) return `\`${group}\` is not supported; use \`(...)\` or \`(?:...)\``
  // JavaScript folds case before negation, RE2 after it.
  if (ignoreCase && /^(?:[^\\]|\\[^P])*\\P/u.test(pattern)) return '`\\P` is not supported with the flag `i`'
  try {
    engine.matches(pattern, '', {ignoreCase})
  } catch {
    return 'RE2 cannot parse it; look-around and backreferences are not supported'
  }
  try {
    // Checks the syntax only; the expression is never run.
    new RegExp(pattern, 'u')
  } catch {
    return 'JavaScript cannot parse it with the flag `u`'
  }
  return undefined
}
