import {normaliseOutput} from '../../matching/compare-output.ts'
import type {Expectation} from '../../proof/expectation.ts'

/** The name of an exception, with its module and message or without, or a number. */
const nameIn = /^(?:\w+\.)*([A-Z]\w*|\d+)(?=:|$)/

/**
 * Whether what is stated of a program is what an option claims whose text is only code: all of the output, or at least what
 * stands in it. Code may also point at what makes the program fail, so that only another name contradicts a failure.
 */
export function agreesWithText(
  {stdout, stdoutHas = [], stderrHas = [], raises, message, status}: Expectation,
  text: string,
): boolean {
  if (stdout !== undefined && normaliseOutput(stdout, 'exact') === normaliseOutput(text, 'exact')) return true
  const shown = [...stdoutHas, ...stderrHas, message ?? '']
  if (shown.some((part) => part.includes(text)) || status?.toString() === text) return true
  const fails = raises !== undefined || (status ?? 0) !== 0
  const [, name] = nameIn.exec(text) ?? []
  return fails && (name === undefined || name === raises)
}
