import {choiceCompiler} from './choice/compile.ts'
import {clozeCompiler} from './cloze/compile.ts'
import {codeCompiler} from './code/compile.ts'
import type {Kind} from './kinds.ts'
import {lineCompiler} from './line/compile.ts'
import {matchCompiler} from './match/compile.ts'
import {numericCompiler} from './numeric/compile.ts'
import {openCompiler} from './open/compile.ts'
import {orderCompiler} from './order/compile.ts'
import {outputCompiler} from './output/compile.ts'
import type {KindCompiler} from './shared/kind-compiler.ts'
import {textCompiler} from './text/compile.ts'

/** How each kind is compiled and its key tested; for the compiler and `verify` only, because it loads the parser. */
export const compilers: {readonly [K in Kind]: KindCompiler<K>} = {
  choice: choiceCompiler,
  order: orderCompiler,
  match: matchCompiler,
  cloze: clozeCompiler,
  code: codeCompiler,
  open: openCompiler,
  output: outputCompiler,
  line: lineCompiler,
  numeric: numericCompiler,
  text: textCompiler,
}
