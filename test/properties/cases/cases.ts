import type fc from 'fast-check'
import type {Kind} from '../../../src/kinds/kinds.ts'
import type {Case} from './case.ts'
import {choiceCase, lineCase, matchCase, orderCase} from './chosen-cases.ts'
import {clozeCase} from './cloze-case.ts'
import {codeCase, openCase} from './judged-cases.ts'
import {numericCase, outputCase, textCase} from './typed-cases.ts'

/** Questions of every kind, to test the properties of every kind. */
export const cases: Readonly<Record<Kind, fc.Arbitrary<Case>>> = {
  choice: choiceCase,
  order: orderCase,
  match: matchCase,
  cloze: clozeCase,
  code: codeCase,
  open: openCase,
  output: outputCase,
  line: lineCase,
  numeric: numericCase,
  text: textCase,
}
