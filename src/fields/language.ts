/** The language of a bank, a pattern or a question. What is absent comes from the pattern, then from the bank. */
export interface ContentLanguage {
  /** A BCP 47 tag, such as `en`, `pt-BR` or `az-Arab`. */
  readonly lang?: string
  /** The direction of the text; by default that of the language. */
  readonly dir?: Direction
}

export const directions = ['ltr', 'rtl'] as const
export type Direction = (typeof directions)[number]

const rightToLeftScripts = ['adlm', 'arab', 'hebr', 'mand', 'nkoo', 'rohg', 'samr', 'syrc', 'thaa']
/** Languages that are usually written from right to left. */
const rightToLeftLanguages = [
  ...['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ks', 'nqo', 'ps', 'rhg', 'sd', 'sdh', 'syr', 'ug'],
  ...['ur', 'yi'],
]

/** Copies the language, and nothing else. */
export function toLanguage({
  lang,
  dir,
}: {readonly [N in keyof ContentLanguage]?: ContentLanguage[N] | undefined}): ContentLanguage {
  return {...(lang !== undefined && {lang}), ...(dir !== undefined && {dir})}
}

/**
 * The language and direction of a question or of a pattern's text: `findLanguage(question, pattern, bank)`. The first of
 * them that has a language decides. Without any language only an explicit `dir` is known.
 */
export function findLanguage(...levels: readonly (ContentLanguage | undefined)[]): ContentLanguage {
  for (const level of levels) {
    if (level?.lang !== undefined) return {lang: level.lang, dir: level.dir ?? toDirection(level.lang)}
    if (level?.dir !== undefined) {
      const {lang} = findLanguage(...levels.slice(levels.indexOf(level) + 1))
      return {...(lang !== undefined && {lang}), dir: level.dir}
    }
  }
  return {}
}

/** By the script if the tag names one, else by the language. */
function toDirection(tag: string): Direction {
  const [language = '', ...rest] = tag.toLowerCase().split('-')
  const script = rest.find((part) => /^[a-z]{4}$/.test(part))
  const isRightToLeft = script ? rightToLeftScripts.includes(script) : rightToLeftLanguages.includes(language)
  return isRightToLeft ? 'rtl' : 'ltr'
}
