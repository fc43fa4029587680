import type {Place} from '../../diagnostics/diagnostic.ts'

/** A field of front matter or of a `yaml question` fence. */
export interface FieldOutline {
  /** Its name, with the path inside it: `requires`, `requires.0`. */
  readonly name: string
  readonly key?: Place
  readonly value?: Place
  /** The value, if it is not a list or a map. */
  readonly text?: string
}

/** An id that is written as `{#id}`; the place includes the `#`. */
export interface WrittenId {
  readonly name: string
  readonly place: Place
}

/** A level-2 heading and its content. */
export interface SectionOutline {
  readonly title: string
  /** The id that links use: the written one, or one made from the title. */
  readonly anchor: string
  readonly id?: WrittenId
  readonly heading: Place
  /** From the heading to the end of its content. */
  readonly place: Place
}

/** An item of a list with marks. */
export interface ItemOutline {
  readonly place: Place
  readonly mark: Place
  readonly isChecked: boolean
  readonly id?: WrittenId
  /** `{…}`, with the braces. */
  readonly attributes?: Place
  readonly rationale?: Place
}

export interface FenceOutline {
  readonly place: Place
  readonly language?: string
  /** The words after the language. */
  readonly about?: string
}

/** A level-1 heading and its content: a question, unless the file is a pattern. */
export interface BlockOutline extends SectionOutline {
  /** The fields of its `yaml question` fence. */
  readonly fields: readonly FieldOutline[]
  readonly fieldsFence?: Place
  readonly sections: readonly SectionOutline[]
  readonly items: readonly ItemOutline[]
  readonly fences: readonly FenceOutline[]
  /** Each `[[name]]`, with the brackets. */
  readonly blanks: readonly WrittenId[]
}

/** A link or image that leads to a file of the content folder. */
export interface LinkOutline {
  readonly kind: 'link' | 'image'
  /** The target, from the content folder. */
  readonly path: string
  readonly anchor?: string
  /** The whole link. */
  readonly place: Place
  /** The address as written, in the link or in its definition. */
  readonly address: Place
  readonly url: string
}

/** Where the parts of a file are, for editors. */
export interface FileOutline {
  /** The front matter with its `---`. */
  readonly frontMatter?: Place
  readonly fields: readonly FieldOutline[]
  /** The sections before the first level-1 heading: in a pattern, its concepts. */
  readonly sections: readonly SectionOutline[]
  readonly blocks: readonly BlockOutline[]
  /** By place; a definition that several links use occurs once. */
  readonly links: readonly LinkOutline[]
}
