/** What a new question is made of. */
export interface QuestionValues {
  readonly title: string
  readonly category: string
  readonly difficulty: string
  readonly level?: string | undefined
}

/** What a new pattern is made of. */
export interface PatternValues {
  readonly title: string
  readonly track: string
  readonly minutes: string
  readonly summary: string
}
