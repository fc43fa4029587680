import type {Literal, RootContent} from 'mdast'

/** Content of an item or a stem: nodes of Markdown, from which the writer makes text. */
export type Blocks = readonly RootContent[]

/** A blank in the stem of a cloze draft; written as `[[name]]`. */
interface BlankNode extends Literal {
  type: 'blank'
}

declare module 'mdast' {
  interface PhrasingContentMap {
    blank: BlankNode
  }
  interface RootContentMap {
    blank: BlankNode
  }
}

/** Something to choose or to move. */
export interface DraftItem {
  /** Its name in the source, by which the scorer of the source knows it; unique in its list. */
  readonly ref: string
  readonly content: Blocks
}

export interface DraftOption extends DraftItem {
  readonly isRight: boolean
  /** From -1 to 1; absent for the default of the kind. */
  readonly credit?: number
  readonly rationale?: Blocks
  readonly pin?: 'place' | 'last'
}

/** A form of a typed response: accepted, or an anticipated mistake. */
export interface DraftForm {
  /** `number` is a number in the notation of numeric questions, such as `[1, 5]` or `3 ± 0.1`. */
  readonly as: 'text' | 'code' | 'pattern' | 'number'
  /** As it is written: a pattern has its slashes and flags. */
  readonly value: string
  /** For a pattern, a text that it matches. */
  readonly example?: string
  readonly isRight: boolean
  readonly credit?: number
  readonly rationale?: Blocks
}

export interface DraftBlank {
  /** Lower-case letters, digits and hyphens; unique in the question. */
  readonly name: string
  readonly weight?: number
  /** Options for a choice, forms for anything typed. */
  readonly options?: readonly DraftOption[]
  readonly forms?: readonly DraftForm[]
}

export interface DraftPair {
  /** Absent for a right item that matches nothing. */
  readonly left?: DraftItem
  /** Equal right items have the same `ref`. */
  readonly right: DraftItem
}

/** A line of the program in the stem, counted from 1. */
export interface DraftLine {
  readonly line: number
  readonly rationale?: Blocks
}

/** What a draft of each kind has besides its header. */
export interface DraftBodies {
  choice: {
    readonly options: readonly DraftOption[]
    readonly scoring?: 'all-or-nothing' | 'coverage' | 'each-option'
  }
  text: {
    readonly forms: readonly DraftForm[]
    readonly ignore?: readonly string[]
    readonly input?: 'lines' | 'code'
  }
  numeric: {readonly forms: readonly DraftForm[]; readonly units?: readonly string[]}
  order: {
    readonly items: readonly DraftItem[]
    /** Items that do not belong. */
    readonly extra?: readonly DraftItem[]
    readonly scoring?: 'all-or-nothing' | 'position' | 'pairs'
  }
  match: {readonly heads?: readonly [left: string, right: string]; readonly pairs: readonly DraftPair[]}
  cloze: {readonly blanks: readonly DraftBlank[]; readonly ignore?: readonly string[]}
  open: {
    readonly criteria: readonly {readonly content: Blocks; readonly points: number}[]
    readonly input?: 'line' | 'code'
  }
  output: {readonly output: string; readonly mistakes?: readonly DraftForm[]}
  line: {
    readonly lines: readonly DraftLine[]
    readonly mistakes?: readonly DraftLine[]
  }
  code: {
    readonly language: string
    readonly starter?: string
    readonly reference?: string
    readonly tests: readonly string[]
  }
}

export type DraftKind = keyof DraftBodies

/** What drafts of all kinds have. */
export interface DraftHeader {
  /** The name or id in the source; the file is named after it. */
  readonly name?: string
  /** The title in the source, used only if the stem does not begin with a paragraph. */
  readonly title?: string
  /** Its first paragraph becomes the title. */
  readonly stem: Blocks
  readonly solution?: Blocks
  readonly hints?: readonly Blocks[]
  readonly tags?: readonly string[]
  readonly points?: number
  readonly timeLimitSeconds?: number
  /** An SPDX identifier or a sentence. */
  readonly licence?: string
  /** A BCP 47 tag. */
  readonly lang?: string
  readonly category?: string
  readonly difficulty?: string
  /** Images that come with the question, by the address that its nodes have. */
  readonly assets?: ReadonlyMap<string, Uint8Array>
}

/** A question as a reader found it, before the compiler judges it. */
export type QuestionDraft<K extends DraftKind = DraftKind> = {
  [J in K]: DraftHeader & {readonly kind: J} & DraftBodies[J]
}[K]

/**
 * The score of a response by the rules of the source, from -1 to 1; `undefined` if a person decides. The response has
 * the form that the kind takes here, with the `ref`s of the draft as ids.
 */
export type SourceScorer = (response: unknown) => number | undefined
