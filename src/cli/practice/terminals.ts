import {atKind, type Kind, type PublicQuestion, type Question} from '../../kinds/kinds.ts'
import type {Feedback} from '../../kinds/shared/score.ts'
import type {Line} from './lay-out.ts'
import {choiceTerminal} from './terminals/choice.ts'
import {clozeTerminal} from './terminals/cloze.ts'
import {codeTerminal} from './terminals/code.ts'
import {lineTerminal} from './terminals/line.ts'
import {matchTerminal} from './terminals/match.ts'
import {numericTerminal} from './terminals/numeric.ts'
import {openTerminal} from './terminals/open.ts'
import {orderTerminal} from './terminals/order.ts'
import {outputTerminal} from './terminals/output.ts'
import type {Terminal} from './terminals/terminal.ts'
import {textTerminal} from './terminals/text.ts'

const terminals: {readonly [K in Kind]: Terminal<K>} = {
  choice: choiceTerminal,
  order: orderTerminal,
  match: matchTerminal,
  cloze: clozeTerminal,
  code: codeTerminal,
  open: openTerminal,
  output: outputTerminal,
  line: lineTerminal,
  numeric: numericTerminal,
  text: textTerminal,
}

/** How a question is shown, and what to type. */
export function toPrompt(question: PublicQuestion): {
  readonly lines: readonly Line[]
  readonly numbered: number | undefined
  readonly label: string
  readonly wanted: string | undefined
} {
  const {lines, numbered, label, wanted} = atKind(terminals, question)
  return {
    lines: lines?.(question) ?? [],
    numbered: numbered?.(question),
    label: label(question),
    wanted: wanted?.(question),
  }
}

/** The text before a rationale: the number of what it is about, if there is one. */
export function markOf(question: PublicQuestion, feedback: Feedback): string {
  return atKind(terminals, question).markOf?.(question, feedback) ?? '  '
}

/** Input as a response. */
export function readTyped(question: PublicQuestion, typed: string): unknown {
  return atKind(terminals, question).read(question, typed)
}

/** A response that a session has accepted, as a learner reads it. */
export function toResponseLines(question: PublicQuestion, response: unknown): readonly Line[] {
  // The session accepts responses of the kind of the question only.
  return atKind(terminals, question).responseLines(question, response as never)
}

/** The key, or the criteria of an open question; empty if the question has neither. */
export function toKeyLines(question: Question, shown: PublicQuestion): readonly Line[] {
  // `shown` is the public part of the question, so it is of the same kind.
  return atKind(terminals, question).keyLines(question, shown as never)
}
