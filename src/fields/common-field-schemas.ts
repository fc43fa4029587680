import * as z from 'zod/mini'
import {type CommonFields, difficulties, setNames, type WrittenFields} from './common-fields.ts'
import {duration, integer, languageTag, list, oneOf, points, text, withMeta} from './field-types.ts'
import {directions} from './language.ts'

/** The names that a bank allows; `undefined` allows any. */
export interface AllowedNames {
  readonly categories?: readonly string[] | undefined
  readonly levels?: readonly string[] | undefined
  readonly tags?: readonly string[] | undefined
}

/** How the language of a bank, a pattern or a question is read. */
export const languageReaders = {
  lang: z.optional(languageTag),
  dir: withMeta(z.optional(z.enum(directions)), {
    description: 'Direction of the text; that of the language when omitted',
  }),
}

/** How the licence of a bank, a pattern or a question is read. */
export const licenceReader = withMeta(z.optional(text), {
  description: 'An SPDX identifier such as CC-BY-4.0, or a sentence; shown to learners',
})

/** The language in a compiled bank, pattern or question. */
export const languageShape = {
  lang: z.exactOptional(z.string()),
  dir: z.exactOptional(z.enum(directions)),
}

/** How each common field is read from front matter. */
export function commonFieldReaders({categories, levels, tags}: AllowedNames) {
  return {
    category: withMeta(oneOf(categories), {description: 'What the question is about'}),
    difficulty: withMeta(z.enum(difficulties), {description: 'How hard the question is'}),
    level: withMeta(z.optional(oneOf(levels)), {description: 'How much of the topic the learner needs'}),
    sets: withMeta(z._default(list(z.enum(setNames)), ['practice', 'test']), {
      description: 'Where the question may be asked; practice and test when omitted',
    }),
    timeLimit: withMeta(z.optional(duration), {
      description: 'How long a response may take, for example 90s, 2m, 1m30s or 2:00',
    }),
    attempts: withMeta(z.optional(integer(1, 99)), {
      description: 'How many attempts the question allows, 1 to 99; the mode decides when omitted',
    }),
    points: z.optional(points),
    tags: withMeta(z._default(list(oneOf(tags)), []), {description: 'Names to filter questions by'}),
    revision: withMeta(z.optional(integer(1, 9999)), {
      description: 'Raised when a published key or published ids of options change; 1 when omitted',
    }),
    source: withMeta(z.optional(list(text)), {
      description:
        'Pages that the question rests on, shown with the solution: https addresses or Markdown links',
    }),
    licence: licenceReader,
    ...languageReaders,
  } satisfies {[N in keyof WrittenFields]-?: z.ZodMiniType<WrittenFields[N]>}
}

const positive = z.int().check(z.positive())

/** The schema of each common field in a compiled question. */
export const commonFieldsShape = {
  category: z.string(),
  difficulty: z.enum(difficulties),
  level: z.exactOptional(z.string()),
  sets: z.array(z.enum(setNames)),
  timeLimitMs: z.exactOptional(positive),
  attempts: z.exactOptional(positive),
  points: z.exactOptional(z.number().check(z.positive())),
  tags: z.array(z.string()),
  revision: z.exactOptional(positive),
  licence: z.exactOptional(z.string()),
  ...languageShape,
} satisfies {[N in keyof CommonFields]-?: z.ZodMiniType<CommonFields[N]>}
