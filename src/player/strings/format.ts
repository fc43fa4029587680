type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & {readonly other: string}

/** Helpers for the texts of one language: plurals, numbers and times by `Intl`. */
export function createFormats(lang: string) {
  const rules = new Intl.PluralRules(lang)
  const number = new Intl.NumberFormat(lang, {maximumFractionDigits: 2})
  const percent = new Intl.NumberFormat(lang, {style: 'percent', maximumFractionDigits: 0})
  const unit = (name: 'hour' | 'minute' | 'second') =>
    new Intl.NumberFormat(lang, {style: 'unit', unit: name, unitDisplay: 'long'})
  const hours = unit('hour')
  const minutes = unit('minute')
  const seconds = unit('second')
  const two = new Intl.NumberFormat(lang, {minimumIntegerDigits: 2})
  return {
    /** The form for a count, with `#` replaced by the number. */
    plural: (count: number, forms: Forms): string =>
      (forms[rules.select(count)] ?? forms.other).replace('#', number.format(count)),
    number: (value: number): string => number.format(value),
    percent: (share: number): string => percent.format(share),
    /** Digits of a clock: `2:00`. */
    clock(milliseconds: number): string {
      const total = Math.max(0, Math.ceil(milliseconds / 1000))
      return `${number.format(Math.floor(total / 60))}:${two.format(total % 60)}`
    },
    /** In words: "2 minutes 30 seconds". */
    duration(milliseconds: number): string {
      const total = Math.max(0, Math.round(milliseconds / 1000))
      const parts = [
        [Math.floor(total / 3600), hours],
        [Math.floor(total / 60) % 60, minutes],
        [total % 60, seconds],
      ] as const
      const shown = parts.filter(([count]) => count > 0).map(([count, format]) => format.format(count))
      return shown.length > 0 ? shown.join(' ') : seconds.format(0)
    },
  }
}
