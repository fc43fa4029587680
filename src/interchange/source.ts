import type {Place} from '../diagnostics/diagnostic.ts'

/** A file to import, as bytes: an archive is a file too. */
export interface Source {
  /** As the user named it, with `/`. It is shown and never written to. */
  readonly path: string
  readonly bytes: Uint8Array
  /** The size of the file in bytes, if `bytes` are only its beginning because it is too large to be read. */
  readonly size?: number
}

/** Where something was read. */
export interface SourcePlace extends Place {
  readonly file: string
  /** The entry of an archive. */
  readonly entry?: string
}
