import type {Code, RootContent} from 'mdast'
import {placeAt} from '../../diagnostics/place.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {readFields} from '../../fields/read-fields.ts'
import {placeOf, placeOfNodes} from '../../markdown/node-place.ts'
import {type ContentContext, checkNodes} from '../../markdown/rich-text/check-nodes.ts'
import type {Section} from '../../markdown/sections.ts'
import {isAscii, toLatinText} from '../../markdown/swallowed/look-alikes.ts'
import {readYaml} from '../../markdown/yaml/yaml.ts'
import {optionSlot, stemSlot} from '../../proof/fill-slot.ts'
import {findLanguage} from '../../proof/find-language.ts'
import {type FenceRole, fenceRoles, type ProofBlock, type ProofFence} from '../../proof/proof-block.ts'
import type {PlacedName} from '../file/compiled-file.ts'
import {proofFields} from './proof-fields.ts'

/** Roles whose fence names its subject: an option or a step. */
const aboutRoles: readonly FenceRole[] = ['witness', 'counterexample', 'claim']
/** Roles that may occur several times; a name tells the programs apart. */
const namedRoles: readonly FenceRole[] = ['wrong']
/** Roles that an option may have once. */
const ofOption: readonly FenceRole[] = ['witness', 'counterexample']

/**
 * Reads the `## Proof` section: a `yaml proof` fence, and programs whose role follows the language. `undefined` if
 * its fields are invalid.
 */
export function readProof(context: ContentContext, {heading, children}: Section): ProofBlock | undefined {
  const {source} = context
  const isFence = (node: RootContent): node is Code => node.type === 'code'
  const others = children.filter((node) => !isFence(node))
  if (others.length > 0)
    report(source, 'section/content', {name: 'Proof', expected: 'code fences'}, placeOfNodes(others))
  const fences = children.filter(isFence)
  checkNodes(context, others)
  const yaml = fences.filter(isFields)
  for (const fence of yaml.slice(1)) report(source, 'proof/repeated', {name: 'yaml proof'}, placeOf(fence))
  const programs = fences.filter((fence) => !isFields(fence)).flatMap((fence) => readFence(source, fence))
  checkRepetitions(source, programs)
  const place = placeOf(heading)
  const [first] = yaml
  if (!first) return {fields: {}, fences: programs, place, placeOfField: () => place}
  const {start} = placeOf(first)
  const raw = readYaml(source, first.value, start.line + 1, placeAt(start.line, start.column, 3))
  const fields = raw && readFields(source, raw, proofFields)
  if (!raw || !fields) return undefined
  return {
    fields,
    fences: programs,
    place,
    placeOfField: (path) => raw.keys.get(path) ?? raw.places.get(path) ?? place,
  }
}

const isFields = ({lang, meta}: Code): boolean => lang === 'yaml' && meta?.trim() === 'proof'

function readFence(source: SourceFile, fence: Code): ProofFence[] {
  const place = placeOf(fence)
  const language = findLanguage(fence.lang)
  const [name = '', about = '', ...rest] = (fence.meta ?? '').trim().split(/\s+/)
  const role = fenceRoles.find((role) => role === name)
  const isWhole = role !== undefined && mayBeAbout(role, about) && rest.length === 0
  if (!language || !role || !isWhole) {
    const text = [fence.lang, fence.meta].filter(Boolean).join(' ')
    const expected = fenceRoles.map((role) => (aboutRoles.includes(role) ? `${role} …` : role))
    report(
      source,
      'proof/fence',
      {text, expected},
      placeAt(place.start.line, place.start.column, 3 + text.length),
    )
    return []
  }
  reportSlots(source, fence)
  return [{role, about, language, text: fence.value, place}]
}

/** Without its slot a harness would run alone, and prove nothing about the stem. */
function reportSlots(source: SourceFile, fence: Code): void {
  if (isAscii(fence.value)) return
  const {start} = placeOf(fence)
  for (const [index, line] of fence.value.split('\n').entries()) {
    const {text} = toLatinText(line)
    for (const slot of [stemSlot, optionSlot]) {
      // The lines put into a slot get the white space in front of it.
      const isWhole = line.includes(slot) && isAscii(line.slice(0, line.indexOf(slot)))
      if (!text.includes(slot) || isWhole) continue
      const written = source.lines[start.line + index] ?? ''
      report(
        source,
        'proof/slot',
        {slot, text: line.trim()},
        placeAt(start.line + index + 1, 1, written.length),
      )
    }
  }
}

function mayBeAbout(role: FenceRole, about: string): boolean {
  return namedRoles.includes(role) || (about !== '') === aboutRoles.includes(role)
}

function checkRepetitions(source: SourceFile, programs: readonly ProofFence[]): void {
  const seen = new Set<string>()
  for (const {role, about, place} of programs) {
    if (about === '' && namedRoles.includes(role)) continue
    const name = `${role} ${about}`.trim()
    const slot = ofOption.includes(role) ? `option ${about}` : name
    if (seen.has(slot)) report(source, 'proof/repeated', {name}, place)
    seen.add(slot)
  }
}

/** The names of options in the proof. */
export function listMentions({lines}: SourceFile, {fields, fences, placeOfField}: ProofBlock): PlacedName[] {
  const inFields = (['options', 'fails'] as const).flatMap((field) =>
    Object.keys(fields[field] ?? {}).map((name) => ({name, place: placeOfField(`${field}.${name}`)})),
  )
  const inFences = fences
    .filter(({role}) => ofOption.includes(role))
    .map(({about: name, place: {start}}) => {
      const end = (lines[start.line - 1] ?? '').trimEnd().length
      return {name, place: placeAt(start.line, end - name.length + 1, name.length)}
    })
  return [...inFields, ...inFences]
}
