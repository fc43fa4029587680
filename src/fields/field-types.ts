import {z} from 'zod'
import type {Code} from '../diagnostics/catalogue.ts'

/**
 * The scalar types of front matter and `bank.yaml`. Input is text, as the strict YAML reader gives it;
 * each type converts by its own rule. `editor` in the metadata is what an editor may accept besides,
 * because editors read `2` as a number.
 */

declare module 'zod' {
  interface GlobalMeta {
    /** A JSON Schema that replaces the generated one in the schemas for editors. */
    editor?: Record<string, unknown>
    /** Whether the field may be there and empty. */
    mayBeEmpty?: boolean
  }
}

export interface FieldFault {
  readonly code: Code
  readonly data: Record<string, unknown>
}

/** What a failed conversion hands to the reader, which knows the place. */
export const fault = (code: Code, data: Record<string, unknown>): {params: {fault: FieldFault}} => ({
  params: {fault: {code, data}},
})

export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

export const text = z.string()

export const id = z
  .string()
  .superRefine((value, context) => {
    if (!idPattern.test(value)) context.addIssue({code: 'custom', ...fault('field/id', {value})})
  })
  .meta({
    description: 'Lower-case letters, digits and hyphens',
    editor: {type: 'string', pattern: idPattern.source},
  })

const environmentPattern = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/

/** The name of an environment, which often ends in a version: `django-5.2`. */
export const environmentName = z
  .string()
  .superRefine((value, context) => {
    if (!environmentPattern.test(value)) {
      context.addIssue({code: 'custom', ...fault('field/environment-name', {value})})
    }
  })
  .meta({
    description: 'Lower-case letters, digits, hyphens and dots',
    editor: {type: 'string', pattern: environmentPattern.source},
  })

/** An id with its folders: `django/async-orm` or `django/async-orm/more#first`. */
export const path = z
  .string()
  .superRefine((value, context) => {
    if (!value.split(/[/#]/).every((part) => idPattern.test(part))) {
      context.addIssue({code: 'custom', ...fault('field/id', {value})})
    }
  })
  .meta({description: 'Ids joined with `/`, for example `django/async-orm`', editor: {type: 'string'}})

export const integer = (minimum: number, maximum: number) =>
  z
    .string()
    .transform((value, context) => {
      const whole = /^\d{1,9}$/.test(value)
      const number = Number(value)
      if (!whole) context.addIssue({code: 'custom', ...fault('field/integer', {value})})
      else if (number < minimum || number > maximum) {
        context.addIssue({code: 'custom', ...fault('field/range', {value, minimum, maximum})})
      }
      return number
    })
    .meta({editor: {type: 'integer', minimum, maximum}})

/** A part of the whole, 0 to 1. */
export const fraction = z
  .string()
  .transform((value, context) => {
    const number = /^(?:\d+(?:\.\d+)?|\.\d+)$/.test(value) ? Number(value) : Number.NaN
    if (!(number >= 0 && number <= 1)) {
      context.addIssue({code: 'custom', ...fault('field/range', {value, minimum: 0, maximum: 1})})
    }
    return number
  })
  .meta({editor: {type: 'number', minimum: 0, maximum: 1}})

/** `90s`, `2m`, `1m30s`, `2:00`, in seconds. A bare number is refused: it does not say of what. */
export const duration = z
  .string()
  .transform((value, context) => {
    const match = /^(?:(\d{1,4})m)?(?:(\d{1,5})s)?$/.exec(value) ?? /^(\d{1,4}):([0-5]\d)$/.exec(value)
    const seconds = Number(match?.[1] ?? 0) * 60 + Number(match?.[2] ?? 0)
    if (value === '' || !match || seconds === 0) {
      context.addIssue({code: 'custom', ...fault('field/duration', {value})})
    }
    return seconds
  })
  .meta({
    description: 'For example 90s, 2m, 1m30s or 2:00',
    editor: {type: 'string', pattern: '^((\\d{1,4}m)?(\\d{1,5}s)?|\\d{1,4}:[0-5]\\d)$', minLength: 2},
  })

/** A list in which nothing stands twice. */
export const list = <T extends z.ZodType>(element: T) =>
  z.array(element).superRefine((values, context) => {
    const seen = new Set<unknown>()
    for (const [index, value] of values.entries()) {
      if (!seen.has(value)) {
        seen.add(value)
        continue
      }
      context.addIssue({code: 'custom', path: [index], ...fault('field/repeated', {value: String(value)})})
    }
  })

/** One of a closed list of names; `undefined` allows any name, and an empty list none. */
export const oneOf = (values: readonly string[] | undefined) =>
  values === undefined ? id : z.enum(values as [string, ...string[]])
