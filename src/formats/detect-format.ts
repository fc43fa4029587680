import type {Source} from '../interchange/source.ts'
import {type Format, type FormatName, formatNames} from './format.ts'
import {formats} from './formats.ts'

/** The format of a file: by its content, then by the extension of its name if only one format has it. */
export function detectFormat(source: Source): FormatName | undefined {
  const all: readonly Format[] = formatNames.map((name) => formats[name])
  const readable = all.filter(({read}) => read !== undefined)
  const byContent = readable.find(({detect}) => detect?.(source))
  if (byContent) return byContent.name
  const extension = /\.([^./]+)$/.exec(source.path)?.[1]?.toLowerCase() ?? ''
  // Any text may be in such a file.
  if (extension === 'txt') return undefined
  const [only, ...others] = readable.filter(({extensions}) => extensions.includes(extension))
  return others.length === 0 ? only?.name : undefined
}
