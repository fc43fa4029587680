/** A node of a rendered formula: an element of MathML, or text. */
export interface MathTree {
  readonly type?: string
  readonly text?: string
  readonly attributes?: Readonly<Record<string, unknown>>
  readonly classes?: readonly string[]
  readonly style?: Readonly<Record<string, unknown>>
  readonly children?: readonly MathTree[]
}

/** Renders formulas; `loadMath` of `quizproof/compile` returns one. */
export interface MathEngine {
  /**
   * A formula as a tree of MathML.
   *
   * @throws {Error} when the TeX is invalid; `position` is the offset of the fault, where it is known
   */
  readonly toTree: (tex: string, options: {readonly isDisplay: boolean}) => MathTree
}

/** The part of Temml that is used. */
export interface Temml {
  readonly __renderToMathMLTree: (tex: string, options: object) => unknown
}

/** Expansions of macros in one formula. The most that TeX of 500 characters needs is a few for each command. */
const maxExpand = 500
/** Sizes such as that of `\rule`, in em: wider than a line is of no use. */
const maxSize = [30, 30]

/** An engine on Temml, with every command off that names an address, a class or an attribute. */
export function createMathEngine(load: () => Temml): MathEngine {
  return {
    toTree(tex, {isDisplay}) {
      const options = {displayMode: isDisplay, throwOnError: true, trust: false, maxExpand, maxSize}
      return load().__renderToMathMLTree(tex, options) as MathTree
    },
  }
}
