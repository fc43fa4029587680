import {codes, isCode} from '../../diagnostics/catalogue.ts'
import type {Place} from '../../diagnostics/diagnostic.ts'
import {type IgnoredCode, isIgnorable} from '../../diagnostics/ignored.ts'
import {nearest} from '../../diagnostics/nearest.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import type {Fields, YamlValue} from '../../markdown/yaml/yaml-fields.ts'

interface FieldsAndCodes {
  /** Without the codes; the field is gone if it held nothing else. */
  readonly fields: Fields
  readonly ignored: readonly IgnoredCode[]
}

/** Takes the codes out of the field `ignore`, which kinds also use for differences between texts: a code has a slash. */
export function readIgnored(
  source: SourceFile,
  fields: Fields,
  lines?: IgnoredCode['lines'],
): FieldsAndCodes {
  const written = fields.values['ignore']
  const entries = [written ?? []].flat()
  const placeOf = (index: number): Place =>
    fields.places.get(Array.isArray(written) ? `ignore.${index}` : 'ignore') ?? fields.place
  const names = entries.map((entry, index) => ({entry, place: placeOf(index)}))
  const withSlash = names.filter(({entry}) => isCodeName(entry))
  if (withSlash.length === 0) return {fields, ignored: []}
  const ignored = withSlash.flatMap(({entry, place}) => {
    const name = String(entry)
    if (!isCode(name))
      report(
        source,
        'ignore/unknown-code',
        {
          name,
          nearest: nearest(
            name,
            codes.map(({code}) => code),
          ),
        },
        place,
      )
    else if (!isIgnorable(name)) report(source, 'ignore/error', {code: name}, place)
    else return [{code: name, place, ...(lines && {lines})}]
    return []
  })
  return {
    fields: withoutCodes(
      fields,
      names.filter(({entry}) => !isCodeName(entry)),
    ),
    ignored,
  }
}

const isCodeName = (entry: YamlValue): boolean => typeof entry === 'string' && entry.includes('/')

function withoutCodes(
  fields: Fields,
  rest: readonly {readonly entry: YamlValue; readonly place: Place}[],
): Fields {
  const isOther = ([path]: [string, Place]): boolean => !/^ignore(?:\.|$)/.test(path)
  const {ignore: _, ...values} = fields.values
  const places = [...fields.places].filter(isOther)
  if (rest.length === 0)
    return {...fields, values, places: new Map(places), keys: new Map([...fields.keys].filter(isOther))}
  const own = rest.map(({place}, index): [string, Place] => [`ignore.${index}`, place])
  return {
    ...fields,
    values: {...values, ignore: rest.map(({entry}) => entry)},
    places: new Map([...places, ...own]),
  }
}
