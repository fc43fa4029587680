import {CompletionItemKind} from 'vscode-languageserver'
import {folderOf} from '../../../compile/file/path-id.ts'
import {isPatternFile} from '../../../compile/pattern/pattern-file.ts'
import {sectionTitles} from '../../../compile/question/sort-sections.ts'
import {compilers} from '../../../kinds/compilers.ts'
import {type Kind, kinds} from '../../../kinds/kinds.ts'
import {languages} from '../../../proof/program.ts'
import {fenceRoles} from '../../../proof/proof-block.ts'
import type {Names} from '../../workspace/list-names.ts'
import {toRelativePath} from '../../workspace/rename/link-edits.ts'
import type {Offer} from './items.ts'

export interface BodyPlace {
  readonly path: string
  readonly before: string
  readonly section: string | undefined
  /** Of the question. */
  readonly sections: readonly string[]
  readonly kind: Kind | undefined
  readonly names: Names
  /** The anchors of a file by its path. */
  readonly findAnchors: (path: string) => readonly string[]
  /** The other lines of the question. */
  readonly around: readonly string[]
}

export interface Typed {
  readonly typed: string
  readonly offers: readonly Offer[]
}

type Completer = (place: BodyPlace, match: RegExpExecArray) => Typed | undefined

/** What can follow the text before the point; the first that fits. */
const completers: readonly (readonly [RegExp, Completer])[] = [
  [/^##\s+([\w ]*)$/, completeSection],
  [/^###\s+(\S*)$/, completeBlankHeading],
  [/^\s*(?:`{3,}|~{3,})\s*(.*)$/, completeFence],
  [/\]\(([^()\s]*)$/, completeAddress],
  [/\[\[([\w-]*)$/, completeBlank],
  [/^\s*[-*+]\s+(\[?[ xX]?)$/, completeMark],
  [/^\s*[-*+]\s+\[[ xX]\].*\{(?:[^{}]*\s)?([^{}\s]*)$/, completeAttribute],
]

export function completeBody(place: BodyPlace): Typed | undefined {
  for (const [pattern, complete] of completers) {
    const match = pattern.exec(place.before)
    const found = match && complete(place, match)
    if (found) return found
  }
  return undefined
}

function completeSection({path, kind, sections}: BodyPlace, [, typed = '']: RegExpExecArray) {
  if (isPatternFile(path)) return undefined
  const own: readonly string[] = kind ? compilers[kind].sections : []
  const ofOthers = new Set<string>(kinds.flatMap((one): readonly string[] => compilers[one].sections))
  const common = sectionTitles.filter((title) => (kind ? !ofOthers.has(title) : true))
  const written = new Set(sections)
  const titles = [...own, ...common].filter((title) => title === 'Hint' || !written.has(title))
  return {typed, offers: titles.map((label) => ({label, kind: CompletionItemKind.Class}))}
}

/** The parts of `## Blanks` are named after the blanks. */
function completeBlankHeading({section, around}: BodyPlace, [, typed = '']: RegExpExecArray) {
  if (section !== 'Blanks') return undefined
  const done = listBlanks(around, declaredBlank)
  const names = listBlanks(around, shownBlank).filter((name) => !done.includes(name))
  return {typed, offers: names.map((label) => ({label, kind: CompletionItemKind.Variable}))}
}

function completeBlank({around}: BodyPlace, [, typed = '']: RegExpExecArray) {
  const names = new Set([...listBlanks(around, declaredBlank), ...listBlanks(around, shownBlank)])
  const offers = [...names].map((label) => ({
    label,
    kind: CompletionItemKind.Variable,
    text: `${label}]]`,
  }))
  return {typed, offers}
}

const declaredBlank = /^###\s+([\w-]+)\s*$/g
const shownBlank = /\[\[([\w-]+)\]\]/g

const listBlanks = (lines: readonly string[], pattern: RegExp): readonly string[] => [
  ...new Set(lines.flatMap((line) => [...line.matchAll(pattern)].map(([, name = '']) => name))),
]

/** What fences hold besides programs that can run. */
const shownLanguages = ['text', 'output', 'math', 'sql', 'json', 'html', 'css']

/** Of a fence, languages; in a proof, the roles of programs too. */
function completeFence({section, sections}: BodyPlace, [, info = '']: RegExpExecArray): Typed {
  const words = info.split(/\s+/)
  const typed = words.at(-1) ?? ''
  const toOffers = (labels: readonly string[]): readonly Offer[] =>
    labels.map((label) => ({label, kind: CompletionItemKind.Keyword}))
  const isProof = section === 'Proof'
  if (words.length === 2) {
    const ofYaml = isProof ? ['proof'] : ['question']
    if (words[0] === 'yaml') return {typed, offers: toOffers(ofYaml)}
    return {typed, offers: isProof ? toOffers(fenceRoles) : []}
  }
  if (words.length > 2) return {typed, offers: []}
  if (isProof) return {typed, offers: toOffers(['yaml proof', ...languages])}
  // The fields of a question come before its sections.
  const fields = sections.length === 0 ? ['yaml question'] : []
  return {typed, offers: toOffers([...fields, ...languages, ...shownLanguages])}
}

/** Files, those of the same folder first; after `#`, what the file has anchors for. */
function completeAddress({path, names, findAnchors}: BodyPlace, [, address = '']: RegExpExecArray): Typed {
  const folder = folderOf(path)
  const hash = address.indexOf('#')
  if (hash !== -1) {
    const file = address.slice(0, hash)
    const target =
      file === ''
        ? path
        : [...names.files].find((one) => toRelativePath(folder, one) === file.replace(/^\.\//, ''))
    const anchors = target === undefined ? [] : findAnchors(target)
    return {
      typed: address.slice(hash + 1),
      offers: anchors.map((label) => ({label, kind: CompletionItemKind.Reference})),
    }
  }
  const targets = [...names.files, ...names.assets].filter((target) => target !== path)
  const isNear = (target: string): boolean => folderOf(target) === folder
  const sorted = [...targets.filter(isNear), ...targets.filter((target) => !isNear(target))]
  return {
    typed: address,
    offers: sorted.map((target) => ({label: toRelativePath(folder, target), kind: CompletionItemKind.File})),
  }
}

/** The sections whose lists have marks; the options of a choice are before the first. */
const marked = new Set<string | undefined>([undefined, 'Answer', 'Blanks'])

function completeMark({path, section}: BodyPlace, [, typed = '']: RegExpExecArray): Typed | undefined {
  if (isPatternFile(path) || !marked.has(section)) return undefined
  return {
    typed,
    offers: [
      {label: '[ ]', kind: CompletionItemKind.EnumMember, text: '[ ] ', detail: 'wrong'},
      {label: '[x]', kind: CompletionItemKind.EnumMember, text: '[x] ', detail: 'right: part of the key'},
    ],
  }
}

const attributes = [
  ['#', 'names the option; the default is made of its text'],
  ['pin', 'keeps the option in its place when options are shuffled'],
  ['pin=last', 'keeps the option last'],
  ['credit=', 'sets what choosing the option adds to the score, from -1 to 1'],
  ['formerly=', 'a former id of the option, which responses may still use'],
] as const

function completeAttribute(
  {path, kind, section}: BodyPlace,
  [, typed = '']: RegExpExecArray,
): Typed | undefined {
  if (isPatternFile(path) || !marked.has(section)) return undefined
  const isChoice = section === undefined && (kind === undefined || kind === 'choice')
  const known = isChoice ? attributes : attributes.filter(([label]) => label === '#' || label === 'credit=')
  return {
    typed,
    offers: known.map(([label, about]) => ({label, kind: CompletionItemKind.Property, about})),
  }
}
