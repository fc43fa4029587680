import type {Place} from '../../diagnostics/diagnostic.ts'

/** YAML as typed: every scalar is a string, so `1.10`, `no` and `2:00` stay unchanged. */
export type YamlValue = string | YamlValue[] | {[key: string]: YamlValue}

/** The fields of one YAML text, each with its place. Paths are joined with `.`: `tracks.0.id`. */
export interface Fields {
  readonly values: {[key: string]: YamlValue}
  /** Path to the place of the value. */
  readonly places: ReadonlyMap<string, Place>
  /** Path to the place of the key. */
  readonly keys: ReadonlyMap<string, Place>
  /** The start of the fields, for missing ones. */
  readonly place: Place
}
