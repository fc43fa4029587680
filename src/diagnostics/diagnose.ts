import {type Code, catalogue, type DataOf} from './catalogue.ts'
import type {Diagnostic, DiagnosticOf, Fix, Place, Related} from './diagnostic.ts'

export interface Where {
  readonly file: string
  readonly place: Place
  readonly related?: readonly Related[]
  readonly fix?: Fix | undefined
}

/** Makes a diagnostic; the only way one comes into being. */
export function diagnose<C extends Code>(code: C, data: DataOf<C>, where: Where): Diagnostic {
  const {severity, message} = catalogue[code]
  // The message belongs to the code, so it takes exactly this code's data; the compiler cannot see through the union.
  const text = (message as (data: DataOf<C>) => string)(data)
  const diagnostic: DiagnosticOf<C> = {
    code,
    severity,
    message: text,
    data,
    file: where.file,
    place: where.place,
    ...(where.related && {related: where.related}),
    ...(where.fix && {fix: where.fix}),
  }
  // One member of the union, which the compiler cannot pick while it does not know the code.
  return diagnostic as Diagnostic
}
