import type {RichText} from '../markdown/rich-text/rich-text.ts'

/** A page that a question rests on, such as one of a documentation. */
export interface Source {
  /** Begins with `https://`. */
  readonly url: string
  /** The link to it, inline; its text is the address itself if the author gave no title. */
  readonly content: RichText
}
