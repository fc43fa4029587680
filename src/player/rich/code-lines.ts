/** Wraps every line of a program in an element of its own, so that lines can wrap with a hanging indent or be chosen. */
export function splitLines(code: Element): HTMLElement[] {
  const nodes = [...code.childNodes]
  const lines: HTMLElement[] = []
  let line = startLine()
  for (const node of nodes) {
    if (!(node instanceof Text)) {
      line.append(node)
      continue
    }
    const pieces = node.data.split(/(?<=\n)/)
    for (const piece of pieces) {
      line.append(piece)
      if (piece.endsWith('\n')) {
        lines.push(line)
        line = startLine()
      }
    }
  }
  if (line.childNodes.length > 0) lines.push(line)
  for (const one of lines) setIndent(one)
  code.replaceChildren(...lines)
  return lines
}

function startLine(): HTMLElement {
  const line = document.createElement('span')
  line.className = 'code-line'
  return line
}

/** A wrapped line continues two columns after its own indent. */
function setIndent(line: HTMLElement): void {
  const indent = /^\s*/.exec(line.textContent ?? '')?.[0].replaceAll('\n', '').length ?? 0
  line.style.setProperty('--indent', String(Math.min(indent, 12)))
}
