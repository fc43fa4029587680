import type {CodeLanguage} from './languages.ts'
import {type Token, tokenize} from './tokenize.ts'

/** Statements and definitions whose brackets do not enclose an expression. */
const statements: Readonly<Partial<Record<CodeLanguage, RegExp>>> = {
  python:
    /^(?:def|class|import|from|lambda|global|nonlocal|del|with|match|case|for|yield|as|return|raise|assert|pass|break|continue|try|finally)$/,
  javascript:
    /^(?:function|=>|catch|import|export|class|get|set|async|yield|for|if|while|do|else|switch|case|with|new|let|const|var|return|throw|break|continue|\{)$/,
}
/** Keywords that may be followed by brackets without a call. */
const keywords =
  /^(?:and|or|not|in|is|if|elif|else|while|for|return|yield|await|except|raise|assert|del|lambda|match|case|import|from|with|catch|switch|function|typeof|delete|void|throw|new|of|super)$/

const open = /^[([{]$/
const close = /^[)\]}]$/
/** Longer patterns are not built; the code is then compared literally. */
const maximumLength = 4000
/** The pattern of more tokens is longer than that anyhow. */
const maximumTokens = 1000

interface Context {
  readonly language: CodeLanguage
  readonly tokens: readonly Token[]
  /** Whether brackets around expressions may be added. */
  readonly wraps: boolean
}

/**
 * A regular expression for all spellings of a piece of code that are the same program: other white space between
 * tokens, another quote style, brackets around an expression, a trailing comma, in SQL words in other case. `undefined` if there is no other
 * spelling, or the code cannot be read with certainty.
 *
 * @param isExpression whether brackets around the whole code have no effect in its position
 */
export function toSpellingsPattern(
  code: string,
  language: CodeLanguage,
  isExpression: boolean,
): string | undefined {
  const tokens = tokenize(code.trim(), language)
  if (!tokens || tokens.length === 0 || tokens.length > maximumTokens) return undefined
  if (hasLooseComment(tokens)) return undefined
  if (!isBalanced(tokens)) return undefined
  const isStatement = tokens.some(({text}) => statements[language]?.test(text))
  const wraps = statements[language] !== undefined && !isStatement
  const context = {language, tokens, wraps}
  const pattern = isExpression ? emitElement(context, 0, tokens.length) : emitRange(context, 0, tokens.length)
  const isOnlyOne = pattern.replace(/\\(.)/g, '$1') === code.trim()
  return isOnlyOne || pattern.length > maximumLength ? undefined : pattern
}

/** Whether a comment ends with its line. */
const hasLooseComment = (tokens: readonly Token[]): boolean =>
  tokens.some(({kind}, index) => kind === 'comment' && (tokens[index + 1]?.kind ?? 'newline') !== 'newline')

function isBalanced(tokens: readonly Token[]): boolean {
  const stack: string[] = []
  for (const {kind, text} of tokens) {
    if (kind !== 'sign') continue
    if (open.test(text)) stack.push(text)
    else if (close.test(text) && '([{'[')]}'.indexOf(text)] !== stack.pop()) return false
  }
  return stack.length === 0
}

/** Tokens with optional white space between them. */
function emitRange(context: Context, start: number, end: number): string {
  const {tokens} = context
  let pattern = ''
  let index = start
  while (index < end) {
    if (index > start) pattern += gap(context, index)
    const token = tokens[index]
    if (!token) break
    const last = isOpen(token) ? findClose(tokens, index) : index
    pattern += last > index ? emitGroup(context, index, last) : emitToken(context.language, token)
    index = last + 1
  }
  return pattern
}

const isOpen = ({kind, text}: Token): boolean => kind === 'sign' && open.test(text)

function findClose(tokens: readonly Token[], start: number): number {
  let depth = 0
  for (let index = start; index < tokens.length; index++) {
    const {kind, text} = tokens[index] as Token
    if (kind === 'sign' && open.test(text)) depth++
    if (kind === 'sign' && close.test(text)) depth--
    if (depth === 0) return index
  }
  return start
}

/** White space is required only where two tokens would otherwise merge. */
function gap({language, tokens}: Context, index: number): string {
  const [before, after] = [tokens[index - 1], tokens[index]]
  if (!before || !after || before.kind === 'newline') return ''
  const space = toSpace({language, tokens}, index)
  if (after.kind === 'newline') return '[ \\t]*'
  const joined = tokenize(`${before.text}${after.text}`, language)
  const isSame = joined?.length === 2 && joined[0]?.text === before.text && joined[1]?.text === after.text
  return isSame ? `${space}*` : `${space}+`
}

/** A line break is white space inside Python brackets, and everywhere in SQL. */
function toSpace({language, tokens}: Pick<Context, 'language' | 'tokens'>, index: number): string {
  if (language === 'sql') return '\\s'
  const depth = tokens
    .slice(0, index)
    .reduce(
      (sum, {kind, text}) => sum + (kind === 'sign' ? Number(open.test(text)) - Number(close.test(text)) : 0),
      0,
    )
  return language === 'python' && depth > 0 ? '\\s' : '[ \\t]'
}

function emitToken(language: CodeLanguage, {kind, text}: Token): string {
  if (kind === 'newline')
    return `\\n(?:[ \\t]*\\n)*${language === 'python' ? escapeSigns(text.slice(1)) : '[ \\t]*'}`
  if (language === 'bash' && kind === 'word')
    return text
      .split(/("[^"]*"|'[^']*')/)
      .map((part) =>
        /^(["'])[^'"$!]*\1$/.test(part) ? eitherQuote('', part.slice(1, -1)) : escapeSigns(part),
      )
      .join('')
  if (language === 'sql' && kind === 'word') return eitherCase(text)
  const [, prefix, , body] = /^(\w*)(["'])([^"'\\\n]*)\2$/.exec(text) ?? []
  const takesBoth = (language === 'python' || language === 'javascript') && kind === 'string'
  return takesBoth && body !== undefined ? eitherQuote(prefix ?? '', body) : escapeSigns(text)
}

const eitherQuote = (prefix: string, body: string): string =>
  `${prefix}(?:"${escapeSigns(body)}"|'${escapeSigns(body)}')`

/** Keywords and names of SQL, unless they are quoted. */
const eitherCase = (word: string): string =>
  word.replace(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`)

const escapeSigns = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** A pair of brackets, with an optional trailing comma where it has no effect. */
function emitGroup(context: Context, start: number, end: number): string {
  const {tokens, language} = context
  const bracket = tokens[start]?.text ?? ''
  const commas = levelSigns(tokens, start + 1, end, ',')
  const takesComma = canEndWithComma(context, start, {end, commas: commas.length})
  const hasComma = takesComma && tokens[end - 1]?.text === ','
  const bounds = [start, ...(hasComma ? commas.slice(0, -1) : commas), hasComma ? end - 1 : end]
  const space = language === 'python' || language === 'sql' ? '\\s*' : '[ \\t]*'
  const elements = bounds.slice(1).map((bound, index) => {
    const first = (bounds[index] ?? start) + 1
    const lead = first < bound ? gap(context, first) : ''
    return `${lead}${emitElement(context, first, bound)}${space}`
  })
  const inside = end === start + 1 ? space : elements.join(',')
  return `${escapeSigns(bracket)}${inside}${takesComma ? `(?:,${space})?` : ''}${escapeSigns(tokens[end]?.text ?? '')}`
}

/** In Python: calls, lists, sets, dictionaries and tuples with several elements; in JavaScript: calls and arrays. */
function canEndWithComma(
  {tokens, language}: Context,
  start: number,
  {end, commas}: {readonly end: number; readonly commas: number},
): boolean {
  const inside = tokens.slice(start + 1, end)
  const last = inside.at(-1)
  const beforeLast = inside.at(-2)
  if (!last || (last.text === ',' && (!beforeLast || beforeLast.text === ','))) return false
  if (inside.some(({text}) => text === 'for' || text === '...' || text === ':=')) return false
  const before = tokens[start - 1]
  const isBehindValue =
    before !== undefined &&
    ((before.kind === 'word' && !keywords.test(before.text)) ||
      before.kind === 'string' ||
      /^[)\]}]$/.test(before.text))
  const bracket = tokens[start]?.text
  if (bracket === '[') return !isBehindValue && (language === 'python' || language === 'javascript')
  if (language === 'python') {
    if (bracket === '{') return true
    const count = commas + Number(last.text !== ',')
    return (isBehindValue && before?.kind !== 'string') || (before?.kind !== 'word' && count > 1)
  }
  const isSetter = tokens[start - 2]?.kind === 'word' && tokens[start - 2]?.text !== 'await'
  return language === 'javascript' && bracket === '(' && isBehindValue && before?.kind === 'word' && !isSetter
}

/** An expression, or the value of a named argument, optionally in brackets. */
function emitElement(context: Context, start: number, end: number): string {
  const {tokens, language} = context
  const isNamed = tokens[start]?.kind === 'word' && tokens[start + 1]?.text === '=' && end > start + 2
  if (isNamed) {
    const value = start + 2
    return `${emitRange(context, start, value)}${gap(context, value)}${emitElement(context, value, end)}`
  }
  if (!isExpression(context, start, end)) return emitRange(context, start, end)
  const isBracketed = tokens[start]?.text === '(' && findClose(tokens, start) === end - 1 && end > start + 2
  if (isBracketed && isExpression(context, start + 1, end - 1))
    return emitElement(context, start + 1, end - 1)
  const bare = emitRange(context, start, end)
  // Every level writes it twice, so deep nesting would be as long as 2 to the power of its depth.
  if (bare.length > maximumLength) return bare
  const space = language === 'python' ? '\\s*' : '[ \\t]*'
  return `(?:${bare}|\\(${space}${bare}${space}\\))`
}

/** Whether added brackets would have no effect, given that it is delimited by brackets, commas or ends. */
function isExpression({tokens, wraps}: Context, start: number, end: number): boolean {
  if (!wraps || start >= end || /^(?:\*\*?|\.\.\.)$/.test(tokens[start]?.text ?? '')) return false
  if (tokens.slice(start, end).some(({kind}) => kind === 'newline' || kind === 'comment')) return false
  return levelSigns(tokens, start, end, '=', ',', ':', ';', ':=').length === 0
}

function levelSigns(tokens: readonly Token[], start: number, end: number, ...signs: string[]): number[] {
  const found: number[] = []
  for (let index = start; index < end; index++) {
    const token = tokens[index] as Token
    if (isOpen(token)) index = findClose(tokens, index)
    else if (token.kind === 'sign' && signs.includes(token.text)) found.push(index)
  }
  return found
}
