import type {DraftForm} from './draft.ts'

const anyText = /(?<!\\)\*/

export interface WildcardOptions {
  /** Whether case counts; by default it does not. */
  readonly countsCase?: boolean
}

/** A form of Moodle's short answers, where `*` stands for any text and `\*` for itself. */
export function fromWildcards(
  value: string,
  {countsCase = false}: WildcardOptions = {},
): Pick<DraftForm, 'as' | 'value' | 'example'> {
  const parts = value.split(new RegExp(anyText, 'g')).map((part) => part.replaceAll('\\*', '*'))
  const [only = ''] = parts
  // A text between slashes would be read as a pattern.
  if (parts.length === 1 && !/^\/.*\/\w*$/.test(only)) return {as: 'text', value: only}
  const isAny = parts.every((part) => part === '')
  const pattern = isAny ? '.+' : parts.map(escapePattern).join('.*')
  return {
    as: 'pattern',
    value: `/${pattern}/${countsCase ? '' : 'i'}`,
    example: isAny ? 'anything' : parts.join(''),
  }
}

/** Whether a typed text matches such a form; in time linear in both, whatever the form is. */
export function matchesWildcards(
  value: string,
  typed: string,
  {countsCase = false}: WildcardOptions = {},
): boolean {
  const fold = (text: string): string => (countsCase ? text : text.toLowerCase())
  const parts = value.split(new RegExp(anyText, 'g')).map((part) => fold(part.replaceAll('\\*', '*')))
  const text = fold(typed)
  const [first = '', ...rest] = parts
  const last = rest.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first)) return false
  let at = first.length
  for (const part of rest) {
    const found = text.indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }
  return text.length - at >= last.length && text.endsWith(last)
}

const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
