import {countIndent, isBlank} from './indent.ts'

/**
 * Tracks code fences line by line, without a parser. Everything it calls a fence is one. Where a parser could disagree, it
 * gives up and sees no more fences: prose mistaken for code would bypass the limits on prose.
 */
export interface FenceTracker {
  /**
   * Whether the line opens a fence, is code in one, or closes it.
   *
   * @param content the content column of the innermost open list item
   */
  readonly next: (line: string, content: number) => boolean
  readonly isOpen: () => boolean
  readonly isTrusted: () => boolean
}

interface OpenFence {
  readonly indent: number
  readonly marker: string
}

const fence = /^[ \t]*(`{3,}(?=[^`]*$)|~{3,})/
const fenceBehindMarker = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)+(?:`{3,}|~{3,})/
/** The start of an HTML block, in which a parser sees no fences; `<https://...>` is a link. */
const html = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*<(?:[!?]|\/?[A-Za-z][A-Za-z0-9-]*(?:[\s/>]|$))/

/** A comment on one line hides nothing that follows. */
const comment = /^[ \t]*<!--.*?-->[ \t]*$/

export function createFenceTracker(): FenceTracker {
  let open: OpenFence | undefined
  let isTrusted = true
  const giveUp = (): false => {
    open = undefined
    isTrusted = false
    return false
  }
  const continueFence = (line: string, {indent, marker}: OpenFence): boolean => {
    if (isBlank(line)) return true
    const at = countIndent(line)
    // With less indent the fence ends with its list item, or continues if there is no item.
    if (at < indent) return giveUp()
    if (!isClosing(line, marker)) return true
    if (at !== indent) return giveUp()
    open = undefined
    return true
  }
  return {
    isOpen: () => open !== undefined,
    isTrusted: () => isTrusted,
    next(line, content) {
      if (!isTrusted) return false
      if (open) return continueFence(line, open)
      if ((html.test(line) && !comment.test(line)) || fenceBehindMarker.test(line)) return giveUp()
      const marker = fence.exec(line)?.[1]
      if (marker === undefined) return false
      const indent = countIndent(line)
      if (indent - content > 3) return giveUp()
      open = {indent, marker}
      return true
    },
  }
}

function isClosing(line: string, marker: string): boolean {
  const text = line.replace(/^[ \t]+|[ \t]+$/g, '')
  return text.startsWith(marker) && text === marker.charAt(0).repeat(text.length)
}
