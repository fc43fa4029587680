import type {Element} from 'hast'
import type {Literal} from 'mdast'

interface FormulaData {
  /** Absent if the formula could not be rendered. */
  readonly mathml?: Element
  /** The length of its HTML. */
  readonly weight: number
}

/** A formula in a line; `value` is its TeX. */
export interface InlineMath extends Literal {
  type: 'inlineMath'
  formula: FormulaData
}

/** A formula in a fence; `value` is its TeX. */
export interface DisplayMath extends Literal {
  type: 'math'
  formula: FormulaData
}

declare module 'mdast' {
  interface PhrasingContentMap {
    inlineMath: InlineMath
  }
  interface BlockContentMap {
    math: DisplayMath
  }
  interface RootContentMap {
    inlineMath: InlineMath
    math: DisplayMath
  }
}
