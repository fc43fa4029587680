/** Attributes of every element. */
const shared = ['displaystyle', 'scriptlevel', 'mathvariant', 'mathsize']
const size = ['width', 'height', 'depth', 'voffset', 'lspace']

/** The elements of a formula with their own attributes: presentation only, without addresses, styles or scripts. */
export const mathElements: Readonly<Record<string, readonly string[]>> = {
  math: ['display', 'alttext'],
  menclose: ['notation'],
  merror: [],
  mfrac: ['linethickness'],
  mi: [],
  mmultiscripts: [],
  mn: [],
  mo: [
    ...['fence', 'form', 'largeop', 'lspace', 'maxsize', 'minsize', 'movablelimits', 'rspace'],
    ...['separator', 'stretchy', 'symmetric'],
  ],
  mover: ['accent'],
  mpadded: size,
  mphantom: [],
  mprescripts: [],
  mroot: [],
  mrow: [],
  ms: [],
  mspace: size,
  msqrt: [],
  mstyle: [],
  msub: [],
  msubsup: [],
  msup: [],
  mtable: ['columnalign', 'columnlines', 'columnspacing', 'rowlines', 'rowspacing'],
  mtd: ['columnalign'],
  mtext: [],
  mtr: [],
  munder: ['accentunder'],
  munderover: ['accent', 'accentunder'],
}

/** Values of attributes other than `alttext`: words, numbers and lengths. */
export const mathValue = /^[a-z0-9.%+ -]{1,40}$/i
/** Classes that formulas may have. */
export const mathClass = /^tml-[a-z0-9-]{1,24}$/

/** The attributes that an element of a formula may have besides `class`. */
export const listMathAttributes = (name: string): readonly string[] => [
  ...(mathElements[name] ?? []),
  ...shared,
]
