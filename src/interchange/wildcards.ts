import type {DraftForm} from './draft.ts'

const anyText = /(?<!\\)\*/

/** A form of Moodle's short answers, where `*` stands for any text and `\*` for itself; case does not count. */
export function fromWildcards(value: string): Pick<DraftForm, 'as' | 'value' | 'example'> {
  const parts = value.split(new RegExp(anyText, 'g')).map((part) => part.replaceAll('\\*', '*'))
  const [only = ''] = parts
  // A text between slashes would be read as a pattern.
  if (parts.length === 1 && !/^\/.*\/\w*$/.test(only)) return {as: 'text', value: only}
  const isAny = parts.every((part) => part === '')
  const pattern = isAny ? '.+' : parts.map(escapePattern).join('.*')
  return {as: 'pattern', value: `/${pattern}/i`, example: isAny ? 'anything' : parts.join('')}
}

/** Whether a typed text matches such a form. */
export function matchesWildcards(value: string, typed: string): boolean {
  const pattern = value
    .split(new RegExp(anyText, 'g'))
    .map((part) => escapePattern(part.replaceAll('\\*', '*')))
    .join('[^]*')
  return new RegExp(`^${pattern}$`, 'iu').test(typed)
}

const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
