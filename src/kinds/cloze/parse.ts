import type {Place} from '../../diagnostics/diagnostic.ts'
import {hasErrors, report, type SourceFile} from '../../diagnostics/source-file.ts'
import {placeOf} from '../../markdown/node-place.ts'
import type {ContentContext} from '../../markdown/rich-text/check-nodes.ts'
import {checkStates} from '../../matching/text/check-states.ts'
import type {TextForm} from '../../matching/text/schema.ts'
import {findItemEnd, toMadeIds} from '../shared/ids/made-id.ts'
import type {Draft, KindBlock, KindParts} from '../shared/parser.ts'
import {findBlanks, findLookAlikePlace} from './find-blanks.ts'
import {keepEscaped} from './keep-escaped.ts'
import {type DeclaredBlank, readBlanks} from './read-blanks.ts'

export function isCloze({sections}: KindParts): boolean {
  return sections.has('Blanks')
}

/** Reads the blanks that a section declares, and finds each in the stem. */
export function parseCloze(context: ContentContext, block: KindBlock<'cloze'>): Draft<'cloze'> {
  const {source} = context
  const section = block.sections.get('Blanks')
  const declared = section ? readBlanks(context, section, block) : []
  const names = declared.map(({blank}) => blank.id)
  const order = section ? findBlanks(source, {title: block.heading.children, lead: block.lead}, names) : []
  for (const {blank, place} of declared)
    if (!order.includes(blank.id))
      report(
        source,
        'cloze/not-in-stem',
        {name: blank.id},
        findLookAlikePlace(source, block.lead, blank.id) ?? place,
      )
  checkStates(source, declared.flatMap(listForms), block.patterns)
  const sorted = declared.toSorted((a, b) => order.indexOf(a.blank.id) - order.indexOf(b.blank.id))
  reportFirstChoices(source, sorted, placeOf(section?.heading ?? block.heading))
  const isCode = block.fields.input === 'code'
  if (isCode && sorted.length > 0 && sorted.every(({blank}) => blank.kind !== 'text'))
    report(source, 'cloze/input', {}, block.placeOfField('input'))
  return {
    stem: keepEscaped(source, block.lead),
    blanks: names,
    own: {
      kind: 'cloze',
      ...(isCode && {input: 'code'}),
      blanks: sorted.map(({blank}) => blank),
      key: Object.fromEntries(sorted.map(({blank, key}) => [blank.id, key])),
    },
    madeIds: sorted.flatMap(({blank, items}) =>
      blank.kind === 'choice'
        ? items.flatMap((item) => toMadeIds(item.id, {...item, end: findItemEnd(source, item)}))
        : [],
    ),
    places: new Map<string, Place>([
      ['', placeOf(section?.heading ?? block.heading)],
      ...sorted.flatMap(listPlaces),
    ]),
  }
}

function listForms({key, items, place}: DeclaredBlank): {form: TextForm; place: Place}[] {
  if (key.kind !== 'text') return []
  return key.forms.map((form) => ({form, place: items.find(({id}) => id === form.id)?.place ?? place}))
}

/** Reports choices of which the first one shown is right in every blank. */
function reportFirstChoices(source: SourceFile, blanks: readonly DeclaredBlank[], place: Place): void {
  const choices = blanks.flatMap(({blank: {options}, key}) => (key.kind === 'choice' ? [{options, key}] : []))
  const isFirst = choices.every(({options = [], key}) => options[0]?.id === key.right)
  if (choices.length > 1 && isFirst && !hasErrors(source))
    report(source, 'cloze/first-choice', {count: choices.length}, place)
}

/** Number forms are sorted differently from their items, so they are located by the items they were made from. */
function listPlaces({blank, key, place, items}: DeclaredBlank): [string, Place][] {
  return [
    [`blanks.${blank.id}`, place],
    ...items.map((item): [string, Place] => {
      const name = key.kind === 'numeric' ? key.forms.findIndex(({id}) => id === item.id) : item.id
      return [`blanks.${blank.id}.${name}`, item.place]
    }),
  ]
}
