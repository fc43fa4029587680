import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import {h} from '../dom.ts'
import {adoptInLayer} from '../elements/adopt-sheets.ts'
import {splitLines} from './code-lines.ts'
import {formulaPlace, hideFormulas} from './hide-formulas.ts'
import {parseHtml} from './parse-html.ts'
import type {RichContext} from './rich-context.ts'
import {watchOverflow} from './watch-overflow.ts'

const tools = {h, parseHtml, adoptInLayer, watchOverflow}

/** Authored content as an element: with its language and direction, code in lines and coloured, and wide parts scrolling. */
export function renderRich(
  content: RichText,
  context: RichContext,
  name: 'div' | 'span' = 'div',
): HTMLElement {
  const {html, formulas} = hideFormulas(content.html)
  const element = h(name, {class: 'rich', lang: context.lang, dir: context.dir}, parseHtml(html))
  for (const block of element.querySelectorAll('p, li, td, th, blockquote, h2, h3, h4, h5, h6'))
    block.setAttribute('dir', context.dir)
  for (const image of element.querySelectorAll('img')) prepareImage(image, context)
  for (const link of element.querySelectorAll('a')) prepareLink(link)
  for (const table of element.querySelectorAll('table')) wrapTable(table, context)
  for (const code of element.querySelectorAll('code')) code.setAttribute('dir', 'ltr')
  for (const pre of element.querySelectorAll('pre')) preparePre(pre, context)
  // Without the script or a font the TeX stays.
  if (formulas.length > 0)
    import('./draw-formulas.ts').then(
      ({drawFormulas}) => drawFormulas(element.querySelectorAll(formulaPlace), formulas, tools),
      () => {},
    )
  return element
}

function prepareImage(image: HTMLImageElement, {assetsBase}: RichContext): void {
  const source = image.getAttribute('src') ?? ''
  if (!/^[a-z][a-z0-9+.-]*:/i.test(source)) image.setAttribute('src', assetsBase + source)
  image.loading = 'lazy'
}

/** A link out of the page opens a new tab, so that a running session is not left. */
function prepareLink(link: HTMLAnchorElement): void {
  if (link.getAttribute('href')?.startsWith('#')) return
  link.target = '_blank'
  link.rel = 'noopener noreferrer'
}

function wrapTable(table: HTMLTableElement, {strings}: RichContext): void {
  const frame = h('div', {class: 'scrolls'})
  table.replaceWith(frame)
  frame.append(table)
  watchOverflow(frame, {label: strings.table})
}

function preparePre(pre: HTMLPreElement, context: RichContext): void {
  const {strings, wrapsCode, toggleWrap} = context
  const code = pre.querySelector('code') ?? pre
  pre.setAttribute('dir', 'ltr')
  splitLines(code)
  const wrap = h(
    'button',
    {type: 'button', class: 'wrap-code quiet', 'aria-pressed': String(wrapsCode()), onclick: toggleWrap},
    strings.wrapLines,
  )
  const figure = h('div', {class: 'code', part: 'code'})
  pre.replaceWith(figure)
  figure.append(wrap, pre)
  watchOverflow(pre, {
    label: strings.code,
    onChange: (overflows) => showToggle(wrap, overflows || wrapsCode()),
  })
  if (code.className.includes('language-')) void colour(code, context)
}

/** Only pages with code load what colours it, which takes until the page holds the code. If it cannot be loaded, the code stays plain. */
async function colour(code: Element, {highlighter}: RichContext): Promise<void> {
  const loaded = await import('./highlight.ts').catch(() => undefined)
  loaded?.highlightCode(code, highlighter)
}

function showToggle(wrap: HTMLElement, isShown: boolean): void {
  wrap.toggleAttribute('hidden', !isShown)
}
