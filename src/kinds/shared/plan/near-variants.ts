/** A call whose arguments contain no further brackets: before, arguments, after. */
const call = /^([^()]*\w\()([^()]*)(\)[^()]*)$/

/**
 * Variants of code that usually behave the same: other spacing, quotes, brackets, order of keyword arguments, a
 * trailing comma. Only a run shows whether they do.
 */
export function toNearVariants(code: string): string[] {
  const variants = [swapQuotes(code), widen(code), narrow(code), `(${code})`, ...varyArguments(code)]
  return [...new Set(variants)].filter((variant) => variant !== code)
}

function swapQuotes(code: string): string {
  if (code.includes('"') === code.includes("'") || code.includes('\\')) return code
  return code.replace(/["']/g, (quote) => (quote === '"' ? "'" : '"'))
}

const hasString = (code: string): boolean => /["'`]/.test(code)

function widen(code: string): string {
  if (hasString(code)) return code
  return code
    .replace(/([([])/g, '$1 ')
    .replace(/\s*([)\]])/g, ' $1')
    .replace(/(\w)=(\w)/g, '$1 = $2')
}

function narrow(code: string): string {
  if (hasString(code)) return code
  return code.replace(/\s*([,=+*/<>-]+)\s*/g, '$1')
}

function varyArguments(code: string): string[] {
  const [, before, inside = '', after] = call.exec(code) ?? []
  if (before === undefined || inside.trim() === '') return []
  const values = inside.split(',').map((value) => value.trim())
  const first = values.findIndex((value) => /^\w+\s*=(?!=)/.test(value))
  const trailing = inside.trimEnd().endsWith(',') ? code : `${before}${inside},${after}`
  // A comma inside a string does not separate arguments.
  if (first === -1 || first === values.length - 1 || hasString(inside)) return [trailing]
  const turned = [...values.slice(0, first), ...values.slice(first).reverse()]
  return [trailing, `${before}${turned.join(', ')}${after}`]
}
