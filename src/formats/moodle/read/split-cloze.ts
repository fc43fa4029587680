/** What a subquestion of a cloze asks for. */
type ClozeType = 'text' | 'case' | 'number' | 'choice'

export interface ClozeAlternative {
  /** From -1 to 1. */
  readonly fraction: number
  readonly text: string
  readonly feedback: string
}

export interface ClozePart {
  readonly weight: number
  readonly type: ClozeType | undefined
  /** The type as it is written, such as `MCV`. */
  readonly written: string
  readonly alternatives: readonly ClozeAlternative[]
  readonly start: number
  readonly end: number
}

const types: Readonly<Record<string, ClozeType>> = Object.fromEntries([
  ...['SHORTANSWER', 'SA', 'MW'].map((name) => [name, 'text'] as const),
  ...['SHORTANSWER_C', 'SAC', 'MWC'].map((name) => [name, 'case'] as const),
  ...['NUMERICAL', 'NM'].map((name) => [name, 'number'] as const),
  ...['', '_V', '_H', '_S', '_VS', '_HS'].flatMap((suffix) => [
    [`MULTICHOICE${suffix}`, 'choice'] as const,
    [`MC${suffix.slice(1)}`, 'choice'] as const,
  ]),
])

const head = /\{(\d*):([A-Z_]+):/g
const specialSigns = /\\([}#~"/\\])/g

/** Finds `{1:SHORTANSWER:=a~%50%b#feedback}` in a text; `qtype_multianswer` describes the syntax. */
export function splitCloze(text: string): ClozePart[] {
  const parts: ClozePart[] = []
  const finder = new RegExp(head)
  for (let found = finder.exec(text); found; found = finder.exec(text)) {
    const [all, weight = '', written = ''] = found
    if (!/^(?:SHORTANSWER|SA|MW|NUMERICAL|NM|MULTICHOICE|MC|MULTIRESPONSE|MR)/.test(written)) continue
    const from = found.index + all.length
    const end = findSign(text, '}', from)
    if (end === -1) continue
    parts.push({
      weight: weight === '' ? 1 : Number(weight),
      type: types[written],
      written,
      alternatives: splitAt(text.slice(from, end), '~').map(readAlternative),
      start: found.index,
      end: end + 1,
    })
    finder.lastIndex = end + 1
  }
  return parts
}

function readAlternative(written: string): ClozeAlternative {
  const [, mark = '', percent = '', rest = ''] =
    /^\s*(=|%(-?\d+(?:[.,]\d*)?)%)?([\s\S]*)$/.exec(written) ?? []
  const hash = findSign(rest, '#', 0)
  const [text, feedback] = hash === -1 ? [rest, ''] : [rest.slice(0, hash), rest.slice(hash + 1)]
  const partial = percent === '' ? 0 : Number(percent.replace(',', '.')) / 100
  return {fraction: mark === '=' ? 1 : partial, text: unescapeCloze(text), feedback: unescapeCloze(feedback)}
}

const unescapeCloze = (text: string): string => text.replace(specialSigns, '$1').trim()

/** The first sign that no backslash escapes and that does not end a character reference such as `&#39;`. */
function findSign(text: string, sign: string, from: number): number {
  for (let index = from; index < text.length; index++) {
    if (text[index] === '\\') index++
    else if (text[index] === sign && !(sign === '#' && text[index - 1] === '&')) return index
  }
  return -1
}

function splitAt(text: string, sign: string): string[] {
  const parts: string[] = []
  let from = 0
  for (let at = findSign(text, sign, 0); at !== -1; at = findSign(text, sign, from)) {
    parts.push(text.slice(from, at))
    from = at + 1
  }
  return [...parts, text.slice(from)]
}
