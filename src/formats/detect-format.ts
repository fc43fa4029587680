import type {Source} from '../interchange/source.ts'
import {type Format, type FormatName, formatNames} from './format.ts'
import {formats} from './formats.ts'

/**
 * The format of a file: by its content, and if several formats fit, the one with the extension of its name; then by this
 * extension alone if only one format has it.
 */
export function detectFormat(source: Source): FormatName | undefined {
  const all: readonly Format[] = formatNames.map((name) => formats[name])
  const readable = all.filter(({read}) => read !== undefined)
  const extension = /\.([^./]+)$/.exec(source.path)?.[1]?.toLowerCase() ?? ''
  const isNamed = ({extensions}: Format): boolean => extensions.includes(extension)
  const inOrder = [...readable.filter(isNamed), ...readable.filter((format) => !isNamed(format))]
  const byContent = inOrder.find(({detect}) => detect?.(source))
  if (byContent) return byContent.name
  // Any text may be in such a file.
  if (extension === 'txt') return undefined
  const [only, ...others] = readable.filter(isNamed)
  return others.length === 0 ? only?.name : undefined
}
