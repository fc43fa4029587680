import type {CodeLanguage} from './languages.ts'

/** A token. The texts of all tokens make up the program except for insignificant white space. */
export interface Token {
  readonly kind: 'comment' | 'string' | 'number' | 'word' | 'sign' | 'newline'
  /** For a newline: `\n` with the following indentation if that is significant. */
  readonly text: string
}

const quoted = (mark: string): string => `${mark}(?:\\\\[^]|(?!${mark})[^\\\\\\n])*${mark}`
const strings = `${quoted('"')}|${quoted("'")}`
const number = '\\.?\\d(?:[eE][+-]?\\d|[\\w.])*'
const name = '[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*'

/** Comments, strings, numbers, words and operators, each as a regular expression. */
const grammars: Readonly<Record<CodeLanguage, readonly string[]>> = {
  python: [
    '#.*',
    `(?:[rR][bBfF]?|[bBfF][rR]?|[uU])?(?:"""(?:\\\\[^]|[^\\\\])*?"""|'''(?:\\\\[^]|[^\\\\])*?'''|${strings})`,
    number,
    name,
    '\\.\\.\\.|\\*\\*=|//=|>>=|<<=|[-+*/%&|^@!=<>:]=|->|\\*\\*|//|<<|>>|\\S',
  ],
  javascript: [
    '//.*',
    `\`(?:\\\\[^]|[^\\\\\`])*\`|${strings}`,
    number,
    '[\\p{L}_$#@][\\p{L}\\p{M}\\p{N}_$]*',
    '>>>=|\\.\\.\\.|[=!]==|\\*\\*=|<<=|>>>|>>=|&&=|\\|\\|=|\\?\\?=|=>|[-+*%&|^!=<>]=|\\+\\+|--|&&|\\|\\||\\?\\?|\\?\\.|\\*\\*|<<|>>|\\S',
  ],
  bash: ['(?!)', '(?!)', '\\d+[<>][|&<>]*', `(?:[^\\s|&;<>'"]|"[^"]*"|'[^']*')+`, '[|&;<>]+|\\S'],
  sql: ['--.*', `[eEnNxXbB]?'(?:''|[^'])*'|"(?:""|[^"])*"`, number, name, '\\|\\||<=|>=|<>|!=|::|->>?|\\S'],
  // Adjacent characters may form one operator in some of these languages.
  c: ['//.*', strings, number, name, '[-+*/%&|^!=<>?:.~@]+|\\S'],
}

/** Syntax that these grammars cannot tokenize: regular expressions, nested templates, macros, substitutions. */
const doubts: Readonly<Record<CodeLanguage, RegExp>> = {
  python: /\\\n/,
  javascript: /\$\{|\/\*/,
  bash: /[`\\#(){}\n]|<</,
  sql: /[@#\\`$?]|[^:]:[^:]|\/\*/,
  c: /#|\/\*/,
}

/** The tokens of a program; `undefined` if it cannot be tokenized with certainty. */
export function tokenize(code: string, language: CodeLanguage): Token[] | undefined {
  if (doubts[language].test(code)) return undefined
  const kinds = ['newline', 'comment', 'string', 'number', 'word', 'sign'] as const
  const sources = ['(?:[ \\t]*\\n)+[ \\t]*', ...grammars[language]]
  const expression = new RegExp(sources.map((source) => `(${source})`).join('|'), 'gu')
  const tokens: Token[] = []
  let brackets = 0
  let end = 0
  for (const match of code.matchAll(expression)) {
    const [text] = match
    const kind = kinds[match.slice(1).findIndex((group) => group !== undefined)] ?? 'sign'
    const isAdjacent = match.index === end
    end = match.index + text.length
    if (isDoubtful({kind, text}, {language, before: isAdjacent ? tokens.at(-1) : undefined})) return undefined
    if (kind === 'sign') brackets += Number(/^[([{]$/.test(text)) - Number(/^[)\]}]$/.test(text))
    const isSpace = kind === 'newline' && (language === 'sql' || (language === 'python' && brackets > 0))
    if (!isSpace) tokens.push({kind, text: kind === 'newline' ? lineBreak(text, language) : text})
  }
  return tokens
}

/** Indentation is significant only in Python. */
const lineBreak = (text: string, language: CodeLanguage): string =>
  language === 'python' ? text.slice(text.lastIndexOf('\n')) : '\n'

function isDoubtful(
  {kind, text}: Token,
  {language, before}: {readonly language: CodeLanguage; readonly before: Token | undefined},
): boolean {
  // An unterminated string, or a regular expression.
  if (kind === 'sign' && (/["'`]/.test(text) || (language === 'javascript' && text.includes('/'))))
    return true
  // An unknown prefix, or a quote that does not end its string.
  if (kind === 'string' && !text.startsWith('`'))
    if (before?.kind === 'word' || before?.kind === 'string') return true
  // A quote inside a replacement field, which ends the string in some versions.
  return kind === 'string' && /^[rR]?[fF]/.test(text) && text.split('{').length !== text.split('}').length
}
