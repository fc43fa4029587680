import type {Language} from './program.ts'

const names: Readonly<Record<string, Language>> = {
  python: 'python',
  py: 'python',
  javascript: 'javascript',
  js: 'javascript',
  mjs: 'javascript',
  typescript: 'typescript',
  ts: 'typescript',
  bash: 'bash',
  sh: 'bash',
  shell: 'bash',
  sql: 'sqlite',
  sqlite: 'sqlite',
}

/** The language that can run a fence; undefined if there is none. */
export function findLanguage(name: string | null | undefined): Language | undefined {
  const folded = (name ?? '').toLowerCase()
  return Object.hasOwn(names, folded) ? names[folded] : undefined
}
