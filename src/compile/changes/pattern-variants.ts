import type {Question} from '../../kinds/kinds.ts'

/** The accepted patterns of a question as one text, to compare. */
export function readPatterns(question: Question): string {
  const found: string[] = []
  visit(question, (value) => {
    if (value['as'] === 'pattern')
      found.push(JSON.stringify([value['value'], value['ignoreCase'], value['credit']]))
  })
  return found.join('\n')
}

function visit(value: unknown, see: (value: Readonly<Record<string, unknown>>) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, see)
  else if (typeof value === 'object' && value !== null) {
    const record = Object.fromEntries(Object.entries(value))
    see(record)
    for (const child of Object.values(record)) visit(child, see)
  }
}

const maxLength = 200

/**
 * Responses near one that is known to match: with a character, a word or a few words less, or in brackets. The
 * examples of a pattern say little about what else it accepts.
 */
export function varyResponse(response: unknown): readonly unknown[] {
  if (typeof response === 'string') return varyText(response)
  if (typeof response !== 'object' || response === null || Array.isArray(response)) return []
  return Object.entries(response).flatMap(([name, value]) =>
    varyResponse(value).map((variant) => ({...response, [name]: variant})),
  )
}

function varyText(text: string): readonly string[] {
  if (text.length > maxLength) return []
  const letters = [...text].map((_, index) => without(text, index, index + 1))
  const words = [...text.matchAll(/\w+|\W/g)].map(({0: word, index}) => ({
    start: index,
    end: index + word.length,
  }))
  const parts = words.flatMap(({start}, index) =>
    words.slice(index, index + 4).map(({end}) => without(text, start, end)),
  )
  const others = [`${text}()`, `(${text})`, `"${text}"`, text.toUpperCase(), `${text}.`]
  return [...new Set([...letters, ...parts, ...others])].filter((variant) => variant.trim() !== '')
}

const without = (text: string, start: number, end: number): string => text.slice(0, start) + text.slice(end)
