import type {Kind} from './types.ts'

/** The level-2 sections that each kind has besides those of all kinds; the first is the one it cannot do without. */
export const kindSections = {
  choice: [],
  order: ['Order'],
  match: ['Match'],
  cloze: ['Blanks'],
  code: ['Tests', 'Starter', 'Reference'],
  open: ['Rubric'],
  output: ['Answer'],
  line: ['Answer'],
  numeric: ['Answer'],
  text: ['Answer'],
} as const satisfies Record<Kind, readonly string[]>

export type SectionName = (typeof kindSections)[Kind][number]

/** Every such name once. */
export const sectionNames: readonly SectionName[] = [...new Set(Object.values(kindSections).flat())]
