import type {FormulaFault, MathEngine} from './math-engine.ts'
import {type MathTree, toMathml, UnsupportedFormula} from './to-mathml.ts'

/** The part of Temml that is used. */
export interface Temml {
  readonly __renderToMathMLTree: (tex: string, options: object) => unknown
}

/** Expansions of macros in one formula. The most that TeX of 500 characters needs is a few for each command. */
const maxExpand = 500
/** Sizes such as that of `\rule`, in em: wider than a line is of no use. */
const maxSize = [30, 30]

/** An engine on Temml, with every command off that names an address, a class or an attribute. */
export function createMathEngine(load: () => Temml): MathEngine {
  return {
    render(tex, {isDisplay}) {
      if (tex.trim() === '') return {fault: {reason: 'Empty', from: 0, to: tex.length}}
      const options = {displayMode: isDisplay, throwOnError: true, trust: false, maxExpand, maxSize}
      try {
        return {element: toMathml(load().__renderToMathMLTree(tex, options) as MathTree, tex)}
      } catch (error) {
        return {fault: toFault(error, tex)}
      }
    },
  }
}

/** Every exception is a fault of the formula: Temml also fails on valid-looking TeX, and a deep one overflows the stack. */
function toFault(error: unknown, tex: string): FormulaFault {
  if (error instanceof UnsupportedFormula) return {reason: error.message, from: 0, to: tex.length}
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
