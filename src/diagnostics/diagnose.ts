import {type Code, catalogue, type DataOf} from './catalogue.ts'
import type {Diagnostic, DiagnosticOf, Fix, Place, Related} from './diagnostic.ts'

export interface Where {
  readonly file: string
  readonly place: Place
  readonly related?: readonly Related[]
  readonly fix?: Fix | undefined
}

/** Creates a diagnostic. All diagnostics are created here. */
export function diagnose<C extends Code>(code: C, data: DataOf<C>, where: Where): Diagnostic {
  const {severity, message} = catalogue[code]
  // The message takes exactly this code's data, which TypeScript cannot infer from the union.
  const text = (message as (data: DataOf<C>) => string)(data)
  const suggestion = where.fix ? undefined : suggestNearest(data, where.place)
  const diagnostic: DiagnosticOf<C> = {
    code,
    severity,
    message: text,
    data,
    file: where.file,
    place: where.place,
    ...(where.related && {related: where.related}),
    ...(where.fix && {fix: where.fix}),
    ...(suggestion && {suggestions: [suggestion]}),
  }
  // TypeScript cannot pick the member of the union for a generic code.
  return diagnostic as Diagnostic
}

/** Suggests the nearest known name, if the place is exactly that of an unknown one. */
function suggestNearest(data: object, {start, end}: Place): Fix | undefined {
  const {name, nearest}: {name?: unknown; nearest?: unknown} = data
  if (typeof name !== 'string' || typeof nearest !== 'string') return undefined
  const isWhole = start.line === end.line && end.column - start.column === name.length
  return isWhole
    ? {title: `Replace with \`${nearest}\``, edits: [{place: {start, end}, text: nearest}]}
    : undefined
}
