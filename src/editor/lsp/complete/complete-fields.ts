import {CompletionItemKind} from 'vscode-languageserver'
import {folderOf} from '../../../compile/file/path-id.ts'
import {codes} from '../../../diagnostics/catalogue.ts'
import {isIgnorable} from '../../../diagnostics/ignored.ts'
import {allowedValues, describeField, fieldNames} from '../../../fields/field-names.ts'
import {type FieldsSchema, joinSchemas} from '../../field-schemas.ts'
import type {Names} from '../../workspace/list-names.ts'
import type {Offer} from './items.ts'
import type {YamlPosition} from './yaml-position.ts'

export interface FieldsPlace {
  readonly path: string
  readonly names: Names
  readonly schemas: readonly FieldsSchema[]
  readonly lines: readonly string[]
  readonly position: YamlPosition
  /** The ids of the options of the question, which a proof refers to. */
  readonly optionIds: readonly string[]
}

/** The fields that are not written yet, or the values of one. */
export function completeFields(place: FieldsPlace): readonly Offer[] {
  const {position, schemas} = place
  const {path, isValue} = position
  const values = isValue ? listValues(place) : []
  const isMap = joinSchemas(schemas, (schema) => fieldNames(schema, path)).length > 0
  return isValue && !isMap ? values : [...values, ...listFields(place)]
}

function listFields({schemas, position, lines, optionIds}: FieldsPlace): readonly Offer[] {
  const {path} = position
  const last = path.at(-1)
  // The names in these maps are ids of options.
  if (last === 'options' || last === 'fails')
    return optionIds.map((label) => ({label, kind: CompletionItemKind.Value, text: `${label}:`}))
  const written = new Set(
    path.length === 0 ? lines.flatMap((line) => /^([\w-]+):/.exec(line)?.[1] ?? []) : [],
  )
  return joinSchemas(schemas, (schema) => fieldNames(schema, path))
    .filter((name) => !written.has(name))
    .map((label) => ({
      label,
      kind: CompletionItemKind.Field,
      text: `${label}: `,
      about: joinSchemas(schemas, (schema) => describeField(schema, [...path, label]))[0],
    }))
}

function listValues({path: file, names, schemas, position}: FieldsPlace): readonly Offer[] {
  const field = position.path.findLast((part) => typeof part === 'string') ?? ''
  const known: Readonly<Record<string, readonly string[]>> = {
    category: names.categories,
    level: names.levels,
    tags: names.tags,
    track: names.tracks,
    requires: names.patterns.filter((id) => id !== folderOf(file)),
    environments: names.environments,
    env: names.environments,
    setup: names.assets,
  }
  const listed = joinSchemas(schemas, (schema) => allowedValues(schema, position.path))
  const own = listed.length > 0 ? listed : ((Object.hasOwn(known, field) ? known[field] : undefined) ?? [])
  const values = own.map((label): Offer => ({label, kind: CompletionItemKind.Value}))
  return field === 'ignore' ? [...values, ...ignorable] : values
}

const ignorable: readonly Offer[] = codes
  .filter(({code}) => isIgnorable(code))
  .map(({code, severity}) => ({label: code, kind: CompletionItemKind.Constant, detail: severity}))
