import {replaceContentLinks} from '../../markdown/rich-text/content-link.ts'
import {type LinkTargets, toHref} from './check-references.ts'

/** A copy of a question or pattern in which links to content files are links to ids. */
export function linkContent<T>(value: T, targets: LinkTargets): T {
  // Only the text of `html` fields changes, so the type stays the same.
  return copy(value, targets) as T
}

function copy(value: unknown, targets: LinkTargets): unknown {
  if (Array.isArray(value)) return value.map((item) => copy(item, targets))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => {
      const isHtml = name === 'html' && typeof child === 'string'
      return [
        name,
        isHtml ? replaceContentLinks(child, (target) => toHref(targets, target)) : copy(child, targets),
      ]
    }),
  )
}
