const guidanceSections = new Set(['Hint', 'Solution', 'Quick check', 'Common mistakes'])

/** The first line of an option. */
const optionLine = /^- \[[x ]\](?= |$)/

/** The text with the key of every list moved by `turn` places, cyclically. */
export function moveKeys(text: string, turn: number): string {
  return eachPart(text, (lines) => {
    const marks = lines.flatMap((line, index) => (optionLine.test(line) ? [index] : []))
    const checked = marks.map((index) => lines[index]?.startsWith('- [x]') === true)
    return lines.map((line, index) => {
      const at = marks.indexOf(index)
      if (at === -1) return line
      // `at()` counts negative positions from the end, so a turn may be longer than the list.
      const isKey = checked.at((at - turn) % marks.length)
      return line.replace(optionLine, isKey ? '- [x]' : '- [ ]')
    })
  })
}

/** The text with every rationale, hint, solution, quick check and common mistake reworded. */
export function rewriteGuidance(text: string): string {
  let section = ''
  let fenced = false
  const lines = text.split('\n').map((line) => {
    const isFenceMark = /^\s*```/.test(line)
    if (isFenceMark) fenced = !fenced
    if (fenced || isFenceMark) return line
    const heading = /^(#{1,2}) (.*)$/.exec(line)
    if (heading) section = heading[1] === '##' ? (heading[2] ?? '') : ''
    if (heading) return line
    if (/^ {2}> /.test(line)) return '  > Rewritten.'
    if (!guidanceSections.has(section)) return line
    return line.replace(/^(\s*(?:\d+\. |- )?)\S.*$/, (_, start: string) => `${start}Rewritten in ${section}.`)
  })
  return lines.join('\n')
}

/** Changes the content under each heading, because blanks have their own lists. */
function eachPart(text: string, change: (lines: string[]) => string[]): string {
  return text
    .split(/^(?=#{1,3} )/m)
    .map((part) => change(part.split('\n')).join('\n'))
    .join('')
}
