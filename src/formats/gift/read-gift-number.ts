export interface GiftRange {
  /** In the notation of numeric questions. */
  readonly notation?: string
  readonly low?: number
  readonly high?: number
}

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

/** Reads `3`, `3:0.1` or `1..5`; empty if it is none of them. */
export function readNumber(text: string): GiftRange {
  const trimmed = text.trim()
  const dots = trimmed.indexOf('..')
  if (dots > 0) {
    const [low, high] = [trimmed.slice(0, dots).trim(), trimmed.slice(dots + 2).trim()]
    return number.test(low) && number.test(high) ? toRange(Number(low), Number(high)) : {}
  }
  const [value = '', margin = '0'] = trimmed.split(':').map((part) => part.trim())
  if (!number.test(value) || !number.test(margin)) return {}
  const [centre, tolerance] = [Number(value), Math.abs(Number(margin))]
  if (tolerance === 0 && Number.isSafeInteger(centre))
    return {notation: `${centre}`, low: centre, high: centre}
  // A decimal needs a margin here; as small as that for rounding, it accepts what Moodle does.
  if (tolerance === 0) {
    const rounding = Number((Math.abs(centre) * 1e-12).toPrecision(1))
    return {notation: `${centre} ± ${rounding}`, low: centre, high: centre}
  }
  return {notation: `${centre} ± ${tolerance}`, low: centre - tolerance, high: centre + tolerance}
}

const toRange = (low: number, high: number): GiftRange => ({notation: `[${low}, ${high}]`, low, high})
