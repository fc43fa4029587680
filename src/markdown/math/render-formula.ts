import type {Element} from 'hast'
import type {MathEngine} from './math-engine.ts'
import {FormulaFault, toMathml} from './to-mathml.ts'

/** A fault of a formula, with its range in the TeX. */
export interface SyntaxFault {
  readonly reason: string
  readonly from: number
  readonly to: number
}

/** Renders TeX that is within the limits. */
export function renderFormula(
  engine: MathEngine,
  tex: string,
  isDisplay: boolean,
): {readonly element: Element} | {readonly fault: SyntaxFault} {
  if (tex.trim() === '') return {fault: {reason: 'Empty', from: 0, to: tex.length}}
  try {
    return {element: toMathml(engine.toTree(tex, {isDisplay}), tex)}
  } catch (error) {
    return {fault: toFault(error, tex)}
  }
}

/** Every exception is a fault of the formula: Temml also fails on valid-looking TeX, and a deep one overflows the stack. */
function toFault(error: unknown, tex: string): SyntaxFault {
  if (error instanceof FormulaFault) return {reason: error.message, from: 0, to: tex.length}
  const message = error instanceof Error ? error.message : String(error)
  const isParseError = error instanceof Error && error.name === 'ParseError'
  const at = error instanceof Error && 'position' in error ? error.position : undefined
  const script = /[\^_](?=\s*(?:$|[}&]|\\\\))/.exec(tex)
  if (!isParseError && script)
    return {reason: `Nothing after \`${script[0]}\``, from: script.index, to: script.index + 1}
  const reason = isParseError ? toReason(message) : 'This TeX is not supported'
  if (typeof at === 'number') return {reason, ...toRange(tex, at)}
  const named = /\{(\w+\*?)\}|\\\w+/.exec(message)
  const from = named ? tex.indexOf(named[1] === undefined ? named[0] : `\\begin{${named[1]}}`) : -1
  return from === -1 ? {reason, from: 0, to: tex.length} : {reason, ...toRange(tex, from)}
}

/** The command or the character at an offset; the last character if it is the end. */
function toRange(tex: string, at: number): {from: number; to: number} {
  const from = Math.min(at, Math.max(tex.length - 1, 0))
  const length = /^\\(?:[A-Za-z]+|.)/s.exec(tex.slice(from))?.[0].length ?? 1
  return {from, to: from + length}
}

/** The first sentence of a message of Temml, which goes on with the place and the text. */
function toReason(message: string): string {
  const sentence = message.split(/ at (?:position|end of input)\b/)[0]?.trim() ?? ''
  const command = /^(?:Unsupported function name: |Function ")(\\\S+?)"?(?: is not trusted)?$/.exec(
    sentence,
  )?.[1]
  if (command !== undefined) return `\`${command}\` is not supported`
  const [, expected, found] = /^Expected '(.+)', got '(.+)'$/.exec(sentence) ?? []
  if (found === 'EOF') return `Missing \`${expected}\``
  if (expected === 'EOF') return `Unexpected \`${found}\``
  if (found !== undefined) return `Unexpected \`${found}\` instead of \`${expected}\``
  return sentence.replace(/\.$/, '').split('\n', 1)[0] ?? ''
}
