import {toSlug} from '../../compile/file/slug.ts'

/** A tag or category as it is written here; `undefined` if it has no Latin letters or digits. */
export function toWord(name: string): string | undefined {
  return /[a-z0-9]/i.test(name.normalize('NFKD')) ? toSlug(name) : undefined
}
