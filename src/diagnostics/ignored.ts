import {type Code, catalogue, isCode} from './catalogue.ts'
import type {Diagnostic, Place} from './diagnostic.ts'

/** A code that an author ignores in a file, or in the lines of one of its questions. */
export interface IgnoredCode {
  readonly code: Code
  readonly place: Place
  readonly lines?: {readonly first: number; readonly last: number}
}

/** Codes that only checks across files report. */
const ofFiles = /^(?:question\/duplicate|pattern\/no-questions)$/
/** Codes that a comparison of all questions of a bank without errors may report. */
const ofComparisons =
  /^(?:bank\/.*|pattern\/(?:small-pool|repeating-pool|repeated-given)|question\/reading-time)$/
/** Codes that a run, the file system or the command reports. */
const ofOthers = /^(?:proof|file|limit|fmt)\//

/** Whether a code is found when one file is compiled. */
export const isFoundInFile = (code: Code): boolean => !ofFiles.test(code) && !isFoundLater(code)

const isFoundLater = (code: Code): boolean => ofComparisons.test(code) || ofOthers.test(code)

/** Whether a code is found at the latest by checks across files. */
export const isFoundAcrossFiles = (code: Code): boolean => !isFoundLater(code)

/** Whether a code is found at the latest when all questions are compared. */
export const isFoundInBank = (code: Code): boolean => !ofOthers.test(code)

export function isIgnorable(code: string): code is Code {
  return isCode(code) && catalogue[code].severity !== 'error'
}

/** Whether a diagnostic of a file is one that the file ignores. Errors never are. */
export function isIgnored({code, severity, place}: Diagnostic, ignored: readonly IgnoredCode[]): boolean {
  if (severity === 'error') return false
  const {line} = place.start
  return ignored.some(
    (one) => one.code === code && (!one.lines || (one.lines.first <= line && line <= one.lines.last)),
  )
}

/** The codes that no diagnostic has; only meaningful where all stages ran, since an error ends some of them early. */
export function findUnused(
  ignored: readonly IgnoredCode[],
  found: readonly Diagnostic[],
): readonly IgnoredCode[] {
  return ignored.filter((one) => !found.some((diagnostic) => isIgnored(diagnostic, [one])))
}
