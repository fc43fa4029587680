/** An element of MathML or a text in it, as a tree of HTML. */
export type MathNode =
  | {readonly type: 'text'; readonly value: string}
  | {
      readonly type: 'element'
      readonly tagName: string
      readonly properties: Readonly<Record<string, string | string[]>>
      readonly children: readonly MathNode[]
    }

/** A fault of a formula, with its range in the TeX. */
export interface FormulaFault {
  readonly reason: string
  readonly from: number
  readonly to: number
}

/** Renders formulas; `loadMath` of `quizproof/compile` returns one. */
export interface MathEngine {
  /** A formula within the limits as MathML, or what is wrong with it. Never throws. */
  readonly render: (
    tex: string,
    options: {readonly isDisplay: boolean},
  ) => {readonly element: MathNode} | {readonly fault: FormulaFault}
}
