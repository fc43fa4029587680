const formula = /<math\b(?:[^>"]|"[^"]*")*?alttext="([^"]*)"(?:[^>"]|"[^"]*")*>[\s\S]*?<\/math>/g

/** The place of a formula, which shows its TeX until the formula is drawn. */
export const formulaPlace = 'code.language-math'

/** Replaces formulas by code with their TeX, so that pages without formulas need not know how to draw them. */
export function hideFormulas(html: string): {readonly html: string; readonly formulas: readonly string[]} {
  const formulas: string[] = []
  const hidden = html.replace(formula, (whole, tex: string) => {
    formulas.push(whole)
    return `<code class="language-math">${tex.replace(/</g, '&lt;')}</code>`
  })
  return {html: hidden, formulas}
}
