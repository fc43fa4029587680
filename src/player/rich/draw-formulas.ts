import {listMathAttributes, mathClass, mathElements, mathValue} from '../../markdown/math/math-elements.ts'
import type {h} from '../dom.ts'
import type {adoptInLayer} from '../elements/adopt-sheets.ts'
import {mathFonts, mathStyles} from '../styles/math-styles.ts'
import type {Dialect, parseHtml} from './parse-html.ts'
import type {watchOverflow} from './watch-overflow.ts'

const namespace = 'http://www.w3.org/1998/Math/MathML'

const dialect: Dialect = {
  namespace,
  elements: Object.fromEntries(
    Object.keys(mathElements).map((name) => [
      name,
      {
        ...Object.fromEntries(
          listMathAttributes(name).map((key) => [
            key,
            key === 'alttext' ? () => true : (value: string) => mathValue.test(value),
          ]),
        ),
        class: (value: string) => value.split(' ').every((one) => mathClass.test(one)),
      },
    ]),
  ),
}

const sheets = [{cssText: mathStyles}]

/** What a page has loaded anyway: importing it here would split its script. */
export interface PageTools {
  readonly h: typeof h
  readonly parseHtml: typeof parseHtml
  readonly adoptInLayer: typeof adoptInLayer
  readonly watchOverflow: typeof watchOverflow
}

/** Builds the elements of a formula; those that are not listed are dropped. */
export const parseFormula = (html: string, parse: typeof parseHtml): Element | null =>
  parse(html, dialect).firstElementChild

/** Puts formulas in the places that have their TeX. One with a root keeps its TeX where no font can draw the sign. */
export function drawFormulas(places: Iterable<Element>, formulas: readonly string[], tools: PageTools): void {
  for (const [index, place] of [...places].entries()) {
    const html = formulas[index]
    if (html === undefined || (/<m(?:sqrt|root)\b/.test(html) && !canDrawRoots(tools))) continue
    const math = parseFormula(html, tools.parseHtml)
    tools.adoptInLayer(place, sheets)
    if (math) putFormula(place, math, tools)
  }
}

/** A formula on its own, or one wider than its text, scrolls by itself. */
function putFormula(place: Element, math: Element, {h, watchOverflow}: PageTools): void {
  const isDisplay = math.getAttribute('display') === 'block'
  const label = math.getAttribute('alttext') ?? ''
  const width = place.closest('.rich')?.clientWidth ?? 0
  place.replaceWith(math)
  // The names of controls are text, to which the elements of a formula add nothing.
  if (math.closest('label, button, legend, summary')) math.setAttribute('aria-label', label)
  if (!isDisplay && (width === 0 || math.getBoundingClientRect().width <= width)) return
  const frame = h('span', {class: isDisplay ? 'scrolls formula display' : 'scrolls formula'})
  math.replaceWith(frame)
  frame.append(math)
  watchOverflow(frame, {label})
}

let areRootsDrawn: boolean | undefined

/** Without a font that has the sign Chromium leaves it out, and a root reads like what is below it. Measured once. */
function canDrawRoots({parseHtml}: PageTools): boolean {
  if (areRootsDrawn !== undefined) return areRootsDrawn
  const math = parseFormula('<math><msqrt><mi>x</mi></msqrt></math>', parseHtml)
  const [root, inside] = [math?.firstElementChild, math?.querySelector('mi')]
  if (!(math instanceof MathMLElement) || !root || !inside) return true
  math.style.cssText = `position: absolute; visibility: hidden; font-family: ${mathFonts}`
  document.body.append(math)
  const widths = [root, inside].map((one) => one.getBoundingClientRect().width)
  math.remove()
  const [outer = 0, inner = 0] = widths
  areRootsDrawn = outer > inner + 1
  return areRootsDrawn
}
