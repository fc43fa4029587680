/** What a stretch of code is; each has a custom property `--quiz-token-<type>`. */
const tokenTypes = ['comment', 'string', 'number', 'keyword', 'name'] as const
export type TokenType = (typeof tokenTypes)[number]

export interface Token {
  readonly type: TokenType
  readonly start: number
  readonly end: number
}

interface Language {
  readonly comments: string
  readonly strings: string
  readonly keywords: string
  readonly ignoresCase?: boolean
}

const quoted = `"(?:\\\\.|[^"\\\\\\n])*"?|'(?:\\\\.|[^'\\\\\\n])*'?`

const script: Language = {
  comments: '//.*|/\\*[\\s\\S]*?(?:\\*/|$)',
  strings: `${quoted}|\`(?:\\\\[\\s\\S]|[^\`\\\\])*\`?`,
  keywords:
    'abstract|as|async|await|break|case|catch|class|const|continue|declare|default|delete|do|else|enum|export|extends|false|finally|for|from|function|get|if|implements|import|in|infer|instanceof|interface|is|keyof|let|namespace|new|null|of|private|protected|public|readonly|return|satisfies|set|static|super|switch|this|throw|true|try|type|typeof|undefined|var|void|while|with|yield',
}

const languages: Readonly<Record<string, Language>> = {
  python: {
    comments: '#.*',
    strings: `[rbuf]{0,2}(?:"""[\\s\\S]*?(?:"""|$)|'''[\\s\\S]*?(?:'''|$)|${quoted})`,
    keywords:
      'and|as|assert|async|await|break|case|class|continue|def|del|elif|else|except|False|finally|for|from|global|if|import|in|is|lambda|match|None|nonlocal|not|or|pass|raise|return|True|try|while|with|yield',
  },
  sql: {
    comments: '--.*|/\\*[\\s\\S]*?(?:\\*/|$)',
    strings: `'(?:''|[^'])*'?|"[^"\\n]*"?`,
    keywords:
      'all|alter|and|as|asc|between|by|case|check|commit|create|cross|default|delete|desc|distinct|drop|else|end|except|exists|foreign|from|full|group|having|if|in|index|inner|insert|intersect|into|is|join|key|left|like|limit|not|null|offset|on|or|order|outer|over|partition|primary|references|right|rollback|select|set|table|then|transaction|union|unique|update|using|values|view|when|where|with',
    ignoresCase: true,
  },
  javascript: script,
  typescript: script,
  bash: {
    comments: '(?<![^\\s;])#.*',
    strings: quoted,
    keywords:
      'break|case|cd|continue|do|done|echo|elif|else|esac|exit|export|fi|for|function|if|in|local|read|return|set|shift|source|then|until|while',
  },
}

const aliases: Readonly<Record<string, string>> = {
  django: 'python',
  js: 'javascript',
  jsx: 'javascript',
  py: 'python',
  sh: 'bash',
  shell: 'bash',
  sqlite: 'sql',
  ts: 'typescript',
  tsx: 'typescript',
}

const compiled = new Map<string, RegExp>()

/** The tokens of a program in order, without those that look like the rest; none for an unknown language. */
export function tokenize(code: string, language: string): Token[] {
  const lower = language.toLowerCase()
  const name = Object.hasOwn(aliases, lower) ? (aliases[lower] ?? lower) : lower
  const rules = Object.hasOwn(languages, name) ? languages[name] : undefined
  if (!rules) return []
  let pattern = compiled.get(name)
  if (!pattern) {
    pattern = new RegExp(
      `(${rules.comments})|(${rules.strings})|(?<![\\w$.])(\\d[\\w.]*)|(?<![\\w$])(${rules.keywords})(?![\\w$])|(?<![\\w$])([A-Za-z_$][\\w$]*)(?=\\()`,
      rules.ignoresCase ? 'gi' : 'g',
    )
    compiled.set(name, pattern)
  }
  return [...code.matchAll(pattern)].flatMap((match) => {
    const type = tokenTypes.find((_, index) => match[index + 1] !== undefined)
    return type && match[0] ? [{type, start: match.index, end: match.index + match[0].length}] : []
  })
}
