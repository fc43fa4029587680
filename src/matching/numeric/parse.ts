import type {Place} from '../../diagnostics/diagnostic.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {placeOfNodes} from '../../markdown/node-place.ts'
import type {ContentContext} from '../../markdown/rich-text/check-nodes.ts'
import {hasHtml} from '../../markdown/rich-text/has-html.ts'
import type {MarkedItem} from '../../task-list/parse-item.ts'
import {knownUnits} from './known-units.ts'
import {bestForm, isWithin} from './match.ts'
import {isFault, type Notation, readNotation} from './notation.ts'
import {isSameUnit, readUnit} from './read-unit.ts'
import type {NumericForm, NumericRule} from './schema.ts'
import {areCompatible, findUnit, type KnownUnit, listSpellings} from './units.ts'

interface NumericOptions {
  /** Share of the credit for a right number with a missing unit, or a wrong one of the same dimension; default 0. */
  readonly creditWithoutUnit?: number
  /** The place of one of `units`, by index; default the first item. */
  readonly placeOfUnit?: (index: number) => Place
}

interface WrittenForm {
  readonly item: MarkedItem
  readonly place: Place
  readonly notation: Notation
}

type Unit = KnownUnit & {readonly name: string}

/**
 * Reads the accepted numbers from the items of a list; `units` are additional units for responses. The first checked
 * number with a unit sets the unit of the question; the others are converted to it.
 */
export function readNumericRule(
  {source}: ContentContext,
  items: readonly MarkedItem[],
  units: readonly string[],
  {creditWithoutUnit = 0, placeOfUnit}: NumericOptions = {},
): NumericRule {
  const written = items.flatMap((item) => readItem(source, item))
  checkKey(source, items)
  const ordered = [...written.filter(({item}) => item.checked), ...written.filter(({item}) => !item.checked)]
  const first = ordered.find(({notation}) => notation.unit !== '')
  const own = first && readKnownUnit(source, first.notation.unit, first.place)
  const known: Unit[] = own ? [own] : []
  const forms = written.flatMap((form) => toForm(source, form, {first, own, known}))
  const otherwise = (): Place => placeOfItem(items[0]) ?? placeOfNodes([])
  for (const [index, name] of units.entries())
    addUnit(
      source,
      {name, place: placeOfUnit?.(index) ?? otherwise()},
      {first, own, known},
      written.length === items.length,
    )
  const factors = known.map(({name, factor}) => ({name, factor: own ? factor / own.factor : factor}))
  // Looking for spellings of no unit takes a third of the time of a question without units.
  const spellings =
    factors.length > 0
      ? listSpellings(
          known.map(({name}) => name),
          creditWithoutUnit > 0,
        )
      : undefined
  return {
    forms: withReachableValues(forms),
    units: factors,
    ...(spellings && {spellings, knownUnits}),
    creditWithoutUnit,
  }
}

const placeOfItem = (item: MarkedItem | undefined): Place | undefined =>
  item && (item.nodes.length > 0 ? placeOfNodes(item.nodes) : item.place)

function readItem(source: SourceFile, item: MarkedItem): WrittenForm[] {
  const {text, html} = item.content
  const place = placeOfItem(item) ?? item.place
  // Empty items and HTML were already reported.
  if (html === '' || item.nodes.some(hasHtml)) return []
  const notation = readNotation(text)
  if (!isFault(notation)) return [{item, place, notation}]
  report(source, notation.code, notation.data, place)
  return []
}

/** At least one item must be right with full credit. Skipped if a mark is unknown: it may be the missing one. */
function checkKey(source: SourceFile, items: readonly MarkedItem[]): void {
  const [first] = items
  if (!first || items.some(({isMarked}) => !isMarked)) return
  const checked = items.filter((item) => item.checked)
  const place = placeOfItem(checked[0] ?? first) ?? first.place
  if (checked.length === 0) report(source, 'list/no-key', {}, place)
  else if (checked.every(({credit = 1}) => credit < 1)) report(source, 'number/no-full-marks', {}, place)
}

interface UnitsSoFar {
  readonly first: WrittenForm | undefined
  /** The unit of the question; absent if it has none or an unknown one. */
  readonly own: Unit | undefined
  readonly known: Unit[]
}

function toForm(source: SourceFile, form: WrittenForm, units: UnitsSoFar): NumericForm[] {
  const {item, notation, place} = form
  const {low, high, includesLow, includesHigh, value, unit: name} = notation
  if (units.first && name === '') {
    report(source, 'number/no-unit', {unit: units.first.notation.unit}, place)
    return []
  }
  const unit = form === units.first ? units.own : addUnit(source, {name, place}, units, true)
  const factor = unit && units.own ? unit.factor / units.own.factor : 1
  const scaled = {low: low * factor, high: high * factor, value: value * factor}
  if (!Object.values(scaled).every(Number.isFinite)) {
    report(source, 'number/out-of-range', {text: item.content.text}, place)
    return []
  }
  const credit = item.credit ?? (item.checked ? 1 : 0)
  return [{id: item.id, credit, ...scaled, includesLow, includesHigh, text: item.content.text}]
}

/** Adds a unit for responses; problems with the unit of the question are reported only once. */
function addUnit(
  source: SourceFile,
  {name, place}: {readonly name: string; readonly place: Place},
  {first, own, known}: UnitsSoFar,
  isTold: boolean,
): Unit | undefined {
  if (name === '') return undefined
  const unit = readKnownUnit(source, name, place)
  if (!unit) return undefined
  if (!first) {
    if (isTold) report(source, 'number/no-unit', {unit: name}, place)
    return undefined
  }
  if (!own) return undefined
  if (!areCompatible(own, unit)) {
    report(source, 'number/incompatible-unit', {unit: name, own: own.name}, place)
    return undefined
  }
  if (!known.some((other) => isSame(other.name, name))) known.push(unit)
  return unit
}

function readKnownUnit(source: SourceFile, name: string, place: Place): Unit | undefined {
  const unit = findUnit(name)
  if (!unit) report(source, 'number/unknown-unit', {unit: name}, place)
  return unit && {...unit, name}
}

function isSame(one: string, other: string): boolean {
  const [first, second] = [readUnit(one), readUnit(other)]
  return first !== undefined && second !== undefined && isSameUnit(first, second)
}

/**
 * Gives each form a value that matches no better form, to test it; a form without one keeps its value, and the self-test
 * reports it. Candidates are the bounds of all forms and the middles between them: matches change only at bounds.
 */
function withReachableValues(forms: readonly NumericForm[]): NumericForm[] {
  const edges = [...new Set(forms.flatMap(({low, high}) => [low, high]))].sort((one, other) => one - other)
  const middles = edges.slice(1).map((edge, index) => (edges[index] ?? edge) / 2 + edge / 2)
  return forms.map((form) => {
    const candidates = [form.value, ...edges, ...middles]
    const value = candidates.find((value) => isWithin(form, value) && bestForm(forms, value) === form)
    return {...form, value: value ?? form.value}
  })
}
