/**
 * Follows code fences line by line, without a parser.
 * `inside` is true for the opening line, the code and the closing line.
 */
export interface FenceTracker {
  readonly next: (line: string) => boolean
  readonly isOpen: () => boolean
}

interface OpenFence {
  readonly indent: number
  readonly marker: string
}

const opening = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})/
const hiddenByHtml = /^ {0,3}<(?:!--|\?|!\[CDATA\[|![A-Za-z]|(?:script|pre|style|textarea)\b)/i

export function createFenceTracker(): FenceTracker {
  let open: OpenFence | undefined
  let untrusted = false
  return {
    isOpen: () => open !== undefined,
    next(line) {
      if (untrusted) return false
      if (open) {
        const indent = line.search(/\S/)
        // A fence inside a list item ends with the item: at a line that stands further left.
        if (indent >= 0 && indent < open.indent) open = undefined
        else {
          if (closes(line, open)) open = undefined
          return true
        }
      }
      // Such a block hides fences from a parser until it ends, and it is refused anyway: trust no fence behind it.
      if (hiddenByHtml.test(line)) {
        untrusted = true
        return false
      }
      const match = opening.exec(line)
      if (!match) return false
      open = {indent: match[1]?.length ?? 0, marker: match[2] ?? ''}
      return true
    },
  }
}

function closes(line: string, fence: OpenFence): boolean {
  const text = line.trim()
  return text.startsWith(fence.marker) && text === fence.marker.charAt(0).repeat(text.length)
}
