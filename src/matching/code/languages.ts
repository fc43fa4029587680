/** Languages with a tokenizer. */
export type CodeLanguage = 'python' | 'javascript' | 'bash' | 'sql' | 'c'

const names: Readonly<Record<CodeLanguage, readonly string[]>> = {
  python: ['python', 'py', 'python3', 'pycon'],
  javascript: ['javascript', 'js', 'mjs', 'cjs', 'jsx', 'typescript', 'ts', 'mts', 'cts', 'tsx'],
  bash: ['bash', 'sh', 'shell', 'zsh'],
  sql: ['sql', 'sqlite', 'postgresql', 'mysql'],
  c: ['c', 'h', 'cpp', 'c++', 'cs', 'csharp', 'java', 'kotlin', 'go', 'rust', 'rs', 'swift'],
}

/** The language named by a fence or `lang=`; `undefined` without a tokenizer for it. */
export function findLanguage(name: string): CodeLanguage | undefined {
  const found = Object.entries(names).find(([, others]) => others.includes(name.toLowerCase()))
  return found?.[0] as CodeLanguage | undefined
}
