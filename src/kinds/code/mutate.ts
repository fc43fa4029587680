import type {Language} from '../../proof/program.ts'
import {maskCode} from './mask-code.ts'

/** A program with one small change. */
export interface Mutant {
  readonly text: string
  /** The changed line, from 0. */
  readonly line: number
  /** The first changed character of the line, from 0. */
  readonly column: number
  /** The text that was replaced. */
  readonly before: string
  /** Its replacement; empty if the line was deleted. */
  readonly after: string
}

interface Change extends Omit<Mutant, 'text'> {
  readonly replacement: string
}

interface Line {
  readonly text: string
  /** The same line with strings and comments masked. */
  readonly masked: string
  /** Whether it begins and ends outside brackets. */
  readonly isWhole: boolean
}

/** How statements are changed, by language; without an entry a program has no mutants. */
const changeStatement: Readonly<Partial<Record<Language, (line: Line) => StatementChange | undefined>>> = {
  python: changePython,
  javascript: changeJavaScript,
  typescript: changeJavaScript,
}

type StatementChange = Pick<Change, 'after' | 'replacement'>

export function hasMutants(language: Language): boolean {
  return changeStatement[language] !== undefined
}

/**
 * Changes a program in at most `max` ways, spread evenly over it: a statement deleted, a condition negated, an operator
 * swapped. Nothing in a `while` loop changes, because the loop might never end.
 */
export function mutate(program: string, language: Language, max: number): Mutant[] {
  const change = changeStatement[language]
  if (!change) return []
  const lines = program.split('\n')
  const changes = toLines(lines, maskCode(program, language)).flatMap((line, index): Change[] => {
    if (!line) return []
    const statement = line.isWhole ? change(line) : undefined
    const column = line.text.search(/\S/)
    const whole = statement && {...statement, line: index, column, before: line.text.trim()}
    return [...(whole ? [whole] : []), ...swapOperators(line, index)]
  })
  return spread(changes, max).map(({replacement, ...mutant}) => ({
    ...mutant,
    text: lines.with(mutant.line, replacement).join('\n'),
  }))
}

/** The lines that may change. */
function toLines(lines: readonly string[], masked: string): (Line | undefined)[] {
  let depth = 0
  let loop = Number.POSITIVE_INFINITY
  return masked.split('\n').map((line, index) => {
    const before = depth
    depth += [...line].reduce((sum, character) => sum + bracketStep(character), 0)
    if (line.trim() === '') return undefined
    const indentation = line.search(/\S/)
    if (indentation <= loop) loop = Number.POSITIVE_INFINITY
    if (/^\s*(?:while|do)\b|\bwhile\b/.test(line)) loop = Math.min(loop, indentation)
    if (loop !== Number.POSITIVE_INFINITY) return undefined
    return {text: lines[index] ?? '', masked: line.trimEnd(), isWhole: before === 0 && depth === 0}
  })
}

/** Braces are blocks in JavaScript, and in Python they rarely fill more than a line. */
function bracketStep(character: string): number {
  if ('(['.includes(character)) return 1
  return ')]'.includes(character) ? -1 : 0
}

const swaps: Readonly<Record<string, string>> = {
  '==': '!=',
  '!=': '==',
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '+=': '-=',
  '-=': '+=',
  '&&': '||',
  '||': '&&',
  and: 'or',
  or: 'and',
  True: 'False',
  False: 'True',
  true: 'false',
  false: 'true',
}

function swapOperators({text, masked}: Line, line: number): Change[] {
  return [...masked.matchAll(/[-+*/%<>=!&|^]+|\w+/g)].flatMap(({0: before, index: column}) => {
    const after = Object.hasOwn(swaps, before) ? swaps[before] : undefined
    if (after === undefined) return []
    const replacement = text.slice(0, column) + after + text.slice(column + before.length)
    return [{line, column, before, after, replacement}]
  })
}

function changePython({text, masked}: Line): StatementChange | undefined {
  const indent = text.slice(0, text.search(/\S/))
  if (/^\s*@/.test(masked)) return {after: '', replacement: ''}
  if (/^\s*(?:async )?with\b.*:$/.test(masked)) return {after: 'if True:', replacement: `${indent}if True:`}
  const head = /^\s*(?:el)?if /.exec(masked)?.[0]
  if (head !== undefined && masked.endsWith(':'))
    return negate(text, {from: head.length, to: masked.length - 1, not: (condition) => `not (${condition})`})
  if (/:$|\\$|^\s*(?:def|class|import|from|global|nonlocal|pass|else)\b|^[\s_]*$/.test(masked))
    return undefined
  return {after: 'pass', replacement: `${indent}pass`}
}

function changeJavaScript({text, masked}: Line): StatementChange | undefined {
  const head = /^\s*(?:\} else )?if \(/.exec(masked)?.[0]
  const to = masked.lastIndexOf(')')
  if (head !== undefined && masked.endsWith(') {'))
    return negate(text, {from: head.length, to, not: (condition) => `!(${condition})`})
  const isPart =
    /[-+*/%<>=!&|^?:,{}]$|^\s*(?:[.})\]?:]|(?:import|export|function|class|interface|type|for|else)\b)/
  return isPart.test(masked) || /^[\s_]*$/.test(masked) ? undefined : {after: '', replacement: ''}
}

interface Condition {
  readonly from: number
  readonly to: number
  readonly not: (condition: string) => string
}

function negate(text: string, {from, to, not}: Condition): StatementChange {
  const replacement = text.slice(0, from) + not(text.slice(from, to)) + text.slice(to)
  return {after: replacement.trim(), replacement}
}

function spread(changes: readonly Change[], max: number): Change[] {
  if (changes.length <= max) return [...changes]
  return changes.filter(
    (_, index) =>
      Math.floor((index * max) / changes.length) !== Math.floor(((index - 1) * max) / changes.length),
  )
}
