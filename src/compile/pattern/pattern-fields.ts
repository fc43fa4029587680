import {z} from 'zod'
import {environmentName, id, integer, list, oneOf, path, text} from '../../fields/field-types.ts'

/** How long a pattern may take. */
export const mostMinutes = 600

/** The front matter of `pattern.md`. */
export function patternFields(tags: readonly string[] | undefined, environments?: readonly string[]) {
  return z.strictObject({
    title: text,
    track: id,
    minutes: integer(1, mostMinutes).meta({description: 'About how long the pattern takes'}),
    summary: text,
    badge: text.optional().meta({description: 'Name of the badge for a perfect challenge'}),
    requires: list(path).default([]).meta({description: 'Patterns to know before, by id'}),
    tags: list(oneOf(tags)).default([]),
    environments: list(environments ? oneOf(environments) : environmentName)
      .optional()
      .meta({description: 'Where the programs of its questions are run'}),
  })
}
