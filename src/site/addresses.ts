import type {BankData} from '../bank/bank-data.ts'

/** The path of a pattern's page below the base. */
export const toPatternPath = (pattern: string): string => `${pattern}/`

/** The path of a pattern's data below the base. */
export const toDataPath = (pattern: string): string => `patterns/${pattern}.json`

/**
 * The anchor of a question on the page of its pattern. The full stop keeps it apart from the anchors of concepts, which
 * have none.
 */
export function toQuestionAnchor({id, pattern}: {readonly id: string; readonly pattern: string}): string {
  return `q.${id.slice(pattern.length + 1).replaceAll('#', '.')}`
}

/** Finds the address of what a link in a text names: a question, a pattern or a concept; `undefined` for nothing known. */
export function createLinkFinder(
  {
    patterns,
    questions,
  }: Pick<BankData, 'patterns'> & {
    readonly questions: readonly {readonly id: string; readonly pattern: string}[]
  },
  base: string,
): (id: string) => string | undefined {
  const known = new Map<string, string>()
  for (const {id, concepts} of patterns) {
    known.set(id, base + toPatternPath(id))
    for (const concept of concepts)
      known.set(`${id}#${concept.id}`, `${base}${toPatternPath(id)}#${encodeURIComponent(concept.id)}`)
  }
  for (const question of questions)
    known.set(question.id, `${base}${toPatternPath(question.pattern)}#${toQuestionAnchor(question)}`)
  return (id) => known.get(id)
}
