import type {Language} from '../../proof/program.ts'

const javascript =
  /`(?:\\[\s\S]|[^`\\])*`?|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g

/** Strings and comments, by language. */
const opaque: Readonly<Partial<Record<Language, RegExp>>> = {
  python: /"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?|#[^\n]*/g,
  javascript,
  typescript: javascript,
}

/**
 * Replaces strings by underscores and comments by spaces; every other character keeps its position. A string of
 * several lines becomes a bracket, because its statement does not end on its first line.
 */
export function maskCode(program: string, language: Language): string {
  const pattern = opaque[language]
  if (!pattern) return program
  return program.replace(pattern, (text) => {
    if (/^(?:#|\/\/|\/\*)/.test(text)) return text.replace(/[^\n]/g, ' ')
    const masked = text.replace(/[^\n]/g, '_')
    return text.includes('\n') ? `(${masked.slice(1, -1)})` : masked
  })
}
