import type {Place} from '../diagnostics/diagnostic.ts'
import {report, type SourceFile} from '../diagnostics/source-file.ts'
import {limits} from '../markdown/limits.ts'
import type {CodeBlock} from '../markdown/rich-text/rich-text.ts'
import {countOccurrences, fillSlot, stemSlot} from './fill-slot.ts'
import {findLanguage} from './find-language.ts'
import type {StemLines} from './plan.ts'
import type {Language, Program} from './program.ts'
import type {ProofBlock} from './proof-block.ts'

/** The parts that the programs of a question are built from. */
export interface ProgramParts {
  readonly language: Language
  /** The program of the stem, inside the harness if there is one. */
  readonly base: string
  /** The lines of the stem within it, if it contains the stem. */
  readonly stem?: StemLines
  /** Builds the program with another text in place of the stem. */
  readonly around: (stem: string) => string
  readonly programs: ProgramList
}

/** Distinct programs. */
interface ProgramList {
  readonly all: readonly Program[]
  /** Returns the index. Beyond the limit nothing is added, and the index of the last program is returned. */
  readonly add: (main: string) => number
  /** The number of programs without the limit. */
  readonly requested: () => number
}

interface Context {
  readonly source: SourceFile
  readonly block: ProofBlock | undefined
}

/**
 * The program that a question is about: the `harness`, or the only runnable fence of the stem. Returns undefined if there
 * is none, and reports it if the question has a `## Proof` section that needs one.
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

/** The runnable fence, if there is exactly one. */
function findOnlyProgram(
  shown: readonly CodeBlock[],
): {readonly language: Language; readonly text: string} | undefined {
  const [first, ...others] = shown.flatMap(({language, lines}) => {
    const runs = findLanguage(language)
    return runs ? [{language: runs, text: lines.join('\n')}] : []
  })
  return others.length === 0 ? first : undefined
}

/** For keys proved by programs in the `## Proof` section; the stem may show another program. */
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

/** Reports unknown ids in fields and fences. */
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
