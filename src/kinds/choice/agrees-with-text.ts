import {normaliseOutput} from '../../matching/compare-output.ts'
import type {Expectation} from '../../proof/expectation.ts'

/** Matches the name of an exception, with or without module and message, or a number. */
const nameIn = /^(?:\w+\.)*([A-Z]\w*|\d+)(?=:|$)/

/**
 * Whether an expectation agrees with an option whose text is only code: the option claims the whole output, or a part
 * of it. Code may also point at what makes the program fail, so only a different exception name contradicts a
 * failure.
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
