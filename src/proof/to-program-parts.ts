import type {Place} from '../diagnostics/diagnostic.ts'
import {report, type SourceFile} from '../diagnostics/source-file.ts'
import {limits} from '../markdown/limits.ts'
import type {CodeBlock} from '../markdown/rich-text/rich-text.ts'
import {countOccurrences, fillSlot, stemSlot} from './fill-slot.ts'
import {findLanguage} from './find-language.ts'
import type {StemLines} from './plan.ts'
import type {Language, Program} from './program.ts'
import type {ProofBlock} from './proof-block.ts'

/** What the programs of a question are made of. */
export interface ProgramParts {
  readonly language: Language
  /** The program of the stem, inside the harness where there is one. */
  readonly base: string
  /** Where the stem stands in it, if it does. */
  readonly stem?: StemLines
  /** The same with another text in place of what the stem shows. */
  readonly around: (stem: string) => string
  readonly programs: ProgramList
}

/** Programs by their text: the same one is run once. */
interface ProgramList {
  readonly all: readonly Program[]
  /** Gives the index. Beyond the limit nothing is added, and the index is that of another. */
  readonly add: (main: string) => number
  /** How many there would be without the limit. */
  readonly requested: () => number
}

interface Context {
  readonly source: SourceFile
  readonly block: ProofBlock | undefined
}

/**
 * The program that a question is about: the `harness`, or the one fence of the stem that can be run. Gives nothing where
 * there is none, and reports that where the question has a `## Proof` section that needs one.
 */
export function toProgramParts(
  {source, block}: Context,
  shown: readonly CodeBlock[] = [],
): ProgramParts | undefined {
  const only = findOnlyProgram(shown)
  const harness = block?.fences.find(({role}) => role === 'harness')
  const needsStem = !harness || harness.text.includes(stemSlot)
  if (needsStem && !only) {
    if (block) report(source, 'proof/no-program', {}, harness?.place ?? block.place)
    return undefined
  }
  const language = harness?.language ?? only?.language
  if (!language) return undefined
  const template = harness?.text ?? stemSlot
  if (harness && countOccurrences(template, stemSlot) > 1)
    report(source, 'proof/repeated', {name: stemSlot}, harness.place)
  const around = (stem: string): string => fillSlot(template, stemSlot, stem)
  const stem = only && stemLines(template, only.text)
  return {
    language,
    base: around(only?.text ?? ''),
    ...(stem && {stem}),
    around,
    programs: createProgramList(findSetup(block)),
  }
}

function stemLines(template: string, stem: string): StemLines | undefined {
  const [before = '', ...rest] = template.split(stemSlot)
  return rest.length === 0 ? undefined : {before: lineBreaks(before), lines: lineBreaks(stem) + 1}
}

const lineBreaks = (text: string): number => countOccurrences(text, '\n')

/** The one fence that can be run, where there is one. */
function findOnlyProgram(
  shown: readonly CodeBlock[],
): {readonly language: Language; readonly text: string} | undefined {
  const [first, ...others] = shown.flatMap(({language, lines}) => {
    const runs = findLanguage(language)
    return runs ? [{language: runs, text: lines.join('\n')}] : []
  })
  return others.length === 0 ? first : undefined
}

/** Where the key is proved by programs of the `## Proof` section; the stem may show one besides, of which it speaks. */
export function toFencePrograms(
  block: ProofBlock,
  language: Language,
  shown: readonly CodeBlock[] = [],
): Pick<ProgramParts, 'language' | 'programs'> & {readonly base?: string} {
  const stem = findOnlyProgram(shown)
  return {
    language,
    ...(stem?.language === language && {base: stem.text}),
    programs: createProgramList(findSetup(block)),
  }
}

function findSetup(block: ProofBlock | undefined): string | undefined {
  return block?.fences.find(({role}) => role === 'setup')?.text
}

function createProgramList(setup: string | undefined): ProgramList {
  const all: Program[] = []
  let dropped = 0
  return {
    all,
    add(main) {
      const known = all.findIndex((program) => program.main === main)
      if (known !== -1) return known
      if (all.length === limits.programs) dropped++
      else all.push({main, ...(setup !== undefined && {setup})})
      return all.length - 1
    },
    requested: () => all.length + dropped,
  }
}

/** Reports an id among the fields or fences that the question does not have. */
export function checkNames(
  {source, block}: Context,
  expected: readonly string[],
  {fields, roles}: {readonly fields: readonly ('options' | 'fails')[]; readonly roles: readonly string[]},
): void {
  if (!block) return
  const named: [string, Place][] = [
    ...fields.flatMap((field) =>
      Object.keys(block.fields[field] ?? {}).map((name): [string, Place] => [
        name,
        block.placeOfField(`${field}.${name}`),
      ]),
    ),
    ...block.fences
      .filter(({role}) => roles.includes(role))
      .map(({about, place}): [string, Place] => [about, place]),
  ]
  for (const [name, place] of named)
    if (!expected.includes(name)) report(source, 'proof/unknown-part', {name, expected}, place)
}
