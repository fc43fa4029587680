import type {Place} from '../diagnostics/diagnostic.ts'
import type {Fields} from '../markdown/yaml/yaml-fields.ts'

/** The defaults of a file, overridden by the fields of one of its questions. */
export function mergeFields(defaults: Fields, own: Fields): Fields {
  const replaced = new Set(Object.keys(own.values))
  const keep = ([path]: [string, Place]): boolean => !replaced.has(path.split('.', 1)[0] ?? '')
  return {
    values: {...defaults.values, ...own.values},
    places: new Map([...[...defaults.places].filter(keep), ...own.places]),
    keys: new Map([...[...defaults.keys].filter(keep), ...own.keys]),
    place: own.place,
  }
}
