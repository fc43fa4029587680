import * as z from 'zod/mini'
import {languageReaders, licenceReader} from '../../fields/common-field-schemas.ts'
import {
  environmentName,
  id,
  ignoredCodes,
  integer,
  list,
  oneOf,
  path,
  reviewNotes,
  shortText,
  text,
  withMeta,
} from '../../fields/field-types.ts'
import type {Direction} from '../../fields/language.ts'

/** The maximum time for a pattern. */
export const maxMinutes = 600

/** The maximum number of characters of what is given with every question. */
const maxGivenCharacters = 300

/** The values in the front matter of `pattern.md`. */
export interface PatternFields {
  readonly title: string
  readonly track: string
  readonly minutes: number
  readonly summary: string
  readonly given?: string | undefined
  readonly badge?: string | undefined
  readonly requires: readonly string[]
  readonly tags: readonly string[]
  readonly licence?: string | undefined
  readonly lang?: string | undefined
  readonly dir?: Direction | undefined
  readonly environments?: readonly string[] | undefined
}

/** The front matter of `pattern.md`. */
export function patternFields(tags: readonly string[] | undefined, environments?: readonly string[]) {
  return z.strictObject({
    title: withMeta(text, {description: 'Title of the pattern'}),
    track: withMeta(id, {description: 'Track of bank.yaml that the pattern belongs to'}),
    minutes: withMeta(integer(1, maxMinutes), {description: 'About how long the pattern takes'}),
    summary: withMeta(text, {description: 'What the pattern is about, in one line'}),
    given: withMeta(z.optional(shortText(maxGivenCharacters)), {
      description: 'What holds for every question, shown once with each; inline Markdown',
    }),
    badge: withMeta(z.optional(text), {description: 'Name of the badge for a perfect challenge'}),
    requires: withMeta(z._default(list(path), []), {description: 'Patterns to know before, by id'}),
    tags: withMeta(z._default(list(oneOf(tags)), []), {description: 'Names to filter patterns by'}),
    ignore: ignoredCodes,
    review: reviewNotes,
    licence: licenceReader,
    ...languageReaders,
    environments: withMeta(z.optional(list(environments ? oneOf(environments) : environmentName)), {
      description: 'Where the programs of its questions are run',
    }),
  })
}
