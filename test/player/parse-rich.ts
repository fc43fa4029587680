import {parseFormula} from '../../src/player/rich/draw-formulas.ts'
import {formulaPlace, hideFormulas} from '../../src/player/rich/hide-formulas.ts'
import {parseHtml} from '../../src/player/rich/parse-html.ts'

export {parseHtml}

/** Compiled HTML with its formulas, as a page shows it where fonts can draw them. */
export function parseRich(html: string): DocumentFragment {
  const hidden = hideFormulas(html)
  const content = parseHtml(hidden.html)
  for (const [index, place] of content.querySelectorAll(formulaPlace).entries())
    place.replaceWith(parseFormula(hidden.formulas[index] ?? '', parseHtml) ?? '')
  return content
}
