import * as z from 'zod/mini'
import type {Code} from '../diagnostics/catalogue.ts'

/**
 * The scalar types of front matter and `bank.yaml`. Input is text, as the strict YAML reader returns it, and each
 * type converts it by its own rule. `editor` in the metadata is what an editor also accepts, because editors read `2`
 * as a number.
 *
 * Written in `zod/mini`, which keeps the compiler small in a browser.
 */

declare module 'zod/v4/core' {
  interface GlobalMeta {
    /** A JSON Schema that replaces the generated one in the schemas for editors. */
    editor?: Record<string, unknown>
    /** Whether the field may be present and empty. */
    mayBeEmpty?: boolean
  }
}

export interface FieldFault {
  readonly code: Code
  readonly data: Record<string, unknown>
}

/** The result of a failed conversion, for the reader, which knows the place. */
export const fault = (code: Code, data: Record<string, unknown>): {params: {fault: FieldFault}} => ({
  params: {fault: {code, data}},
})

export const idPattern = /^(?=.{1,100}$)[a-z0-9]+(?:-[a-z0-9]+)*$/

/** A copy of a schema with further metadata. */
export function withMeta<T extends z.ZodMiniType>(schema: T, meta: z.core.GlobalMeta): T {
  const copy = schema.clone()
  z.globalRegistry.add(copy, meta)
  return copy
}

/** Text that passes a test; otherwise reports `code`. */
const checkedText = (code: Code, isValid: (value: string) => boolean) =>
  z.string().check(
    z.superRefine((value, context) => {
      if (!isValid(value)) context.addIssue({code: 'custom', ...fault(code, {value})})
    }),
  )

/** Text converted to another value; `convert` returns the value, or what is wrong with the text. */
const convertedText = <T extends number>(convert: (value: string) => T | ReturnType<typeof fault>) =>
  z.pipe(
    z.string(),
    z.transform((value: string, context) => {
      const converted = convert(value)
      if (typeof converted === 'number') return converted
      context.issues.push({code: 'custom', input: value, ...converted})
      return z.NEVER
    }),
  )

export const text = z.string()

/** Text of at most `limit` characters. */
export const shortText = (limit: number) =>
  withMeta(
    z.string().check(
      z.superRefine((value, context) => {
        const actual = [...value].length
        if (actual > limit) context.addIssue({code: 'custom', ...fault('field/too-long', {actual, limit})})
      }),
    ),
    {editor: {type: 'string', maxLength: limit}},
  )

export const id = withMeta(
  checkedText('field/id', (value) => idPattern.test(value)),
  {
    description: 'Lower-case letters, digits and hyphens, at most 100 characters',
    editor: {type: 'string', pattern: idPattern.source},
  },
)

const languagePattern = /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/

/** A language tag (BCP 47), such as `en` or `pt-BR`. */
export const languageTag = withMeta(
  checkedText('field/language', (value) => languagePattern.test(value)),
  {
    description: 'Language tag (BCP 47), such as en or pt-BR',
    editor: {type: 'string', pattern: languagePattern.source},
  },
)

const environmentPattern = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/

/** The name of an environment, which often ends in a version: `django-5.2`. */
export const environmentName = withMeta(
  checkedText('field/environment-name', (value) => environmentPattern.test(value)),
  {
    description: 'Lower-case letters, digits, hyphens and dots',
    editor: {type: 'string', pattern: environmentPattern.source},
  },
)

/** An id with folders: `django/async-orm` or `django/async-orm/more#first`. */
export const path = withMeta(
  checkedText('field/id', (value) => value.split(/[/#]/).every((part) => idPattern.test(part))),
  {description: 'Ids joined with `/`, for example `django/async-orm`', editor: {type: 'string'}},
)

export const integer = (minimum: number, maximum: number) =>
  withMeta(
    convertedText((value) => {
      if (!/^\d{1,9}$/.test(value)) return fault('field/integer', {value})
      const number = Number(value)
      return number < minimum || number > maximum ? fault('field/range', {value, minimum, maximum}) : number
    }),
    {editor: {type: 'integer', minimum, maximum}},
  )

/** A fraction from 0 to 1. */
export const fraction = withMeta(
  convertedText((value) => {
    const number = /^(?:\d+(?:\.\d+)?|\.\d+)$/.test(value) ? Number(value) : Number.NaN
    return number >= 0 && number <= 1 ? number : fault('field/range', {value, minimum: 0, maximum: 1})
  }),
  {editor: {type: 'number', minimum: 0, maximum: 1}},
)

/** The weight of a question. Without a thousandth of a point, the sum of many stays exact in print. */
export const points = withMeta(
  convertedText((value) => {
    const number = /^(?:\d{1,4}(?:\.\d{1,2})?|\.\d{1,2})$/.test(value) ? Number(value) : Number.NaN
    return number >= 0.01 && number <= 1000
      ? number
      : fault('field/range', {value, minimum: 0.01, maximum: 1000})
  }),
  {
    description: 'What the question weighs in the points of a session; 1 when omitted',
    editor: {type: 'number', minimum: 0.01, maximum: 1000},
  },
)

/** `90s`, `2m`, `1m30s`, `2:00`, in milliseconds. A bare number is refused: it has no unit. */
export const duration = withMeta(
  convertedText((value) => {
    const match = /^(?:(\d{1,4})m)?(?:(\d{1,5})s)?$/.exec(value) ?? /^(\d{1,4}):([0-5]\d)$/.exec(value)
    const seconds = Number(match?.[1] ?? 0) * 60 + Number(match?.[2] ?? 0)
    return seconds === 0 ? fault('field/duration', {value}) : seconds * 1000
  }),
  {
    description: 'For example 90s, 2m, 1m30s or 2:00',
    editor: {type: 'string', pattern: '^((\\d{1,4}m)?(\\d{1,5}s)?|\\d{1,4}:[0-5]\\d)$', minLength: 2},
  },
)

/** A list without duplicates. */
export const list = <T extends z.ZodMiniType>(element: T) =>
  z.array(element).check(
    z.superRefine((values, context) => {
      const seen = new Set<unknown>()
      for (const [index, value] of values.entries()) {
        if (!seen.has(value)) {
          seen.add(value)
          continue
        }
        context.addIssue({code: 'custom', path: [index], ...fault('field/repeated', {value: String(value)})})
      }
    }),
  )

/** One of a closed list of names; `undefined` allows any name, and an empty list allows none. */
export const oneOf = (values: readonly string[] | undefined) =>
  values === undefined ? id : z.enum(values as [string, ...string[]])

/** What is left of `ignore` when its codes are taken out: a name without a slash is no code. */
export const ignoredCodes = withMeta(
  z.optional(
    list(
      z.string().check(
        z.superRefine((name, context) => {
          context.addIssue({code: 'custom', ...fault('ignore/unknown-code', {name})})
        }),
      ),
    ),
  ),
  {
    description: 'Codes of warnings and infos that are not reported, each with the reason as a comment',
    editor: {type: 'array', items: {type: 'string', pattern: '/'}},
  },
)

/** Differences between typed texts that do not count; the list may contain codes to ignore too. */
export const ignoredDifferences = withMeta(
  z.optional(list(z.enum(['case', 'spaces', 'diacritics', 'punctuation']))),
  {
    description:
      'Differences in typed texts that do not count, and codes of diagnostics that are not reported',
    editor: {
      type: 'array',
      items: {
        anyOf: [{enum: ['case', 'spaces', 'diacritics', 'punctuation']}, {type: 'string', pattern: '/'}],
      },
    },
  },
)

/** What somebody still has to check: codes of diagnostics or sentences. Not part of the compiled bank. */
export const reviewNotes = withMeta(z.optional(list(text)), {
  description: 'What is still to be checked, as codes or sentences; each is a warning until it is removed',
})
