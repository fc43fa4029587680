import type {Place} from '../../diagnostics/diagnostic.ts'

/** YAML as the author typed it: every scalar is a string, so `1.10`, `no` and `2:00` stay what they are. */
export type YamlValue = string | YamlValue[] | {[key: string]: YamlValue}

/** The fields of one YAML text, each with its place. Paths are joined with `.`: `tracks.0.id`. */
export interface Fields {
  readonly values: {[key: string]: YamlValue}
  /** Path to the place of the value. */
  readonly places: ReadonlyMap<string, Place>
  /** Path to the place of the key. */
  readonly keys: ReadonlyMap<string, Place>
  /** Where the fields begin, for what is missing from them. */
  readonly place: Place
}
