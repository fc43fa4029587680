import type {Element, ElementContent} from 'hast'

/** Elements of MathML that the HTML of other programs has in its formulas. */
export const mathElements = new Set(
  (
    'mi mn mo ms mtext mspace mrow mfrac msup msub msubsup msqrt mroot mover munder munderover mfenced mtable mtr mtd ' +
    'mstyle mpadded mphantom menclose merror mmultiscripts mprescripts none maction'
  ).split(' '),
)

/** Operators and letters whose TeX is a command. */
const commands: Readonly<Record<string, string>> = {
  '−': '-',
  '×': '\\times',
  '⋅': '\\cdot',
  '·': '\\cdot',
  '÷': '\\div',
  '±': '\\pm',
  '≤': '\\le',
  '≥': '\\ge',
  '≠': '\\ne',
  '≈': '\\approx',
  '→': '\\to',
  '∞': '\\infty',
  '∈': '\\in',
  '∪': '\\cup',
  '∩': '\\cap',
  '∑': '\\sum',
  '∫': '\\int',
  π: '\\pi',
  α: '\\alpha',
  β: '\\beta',
  γ: '\\gamma',
  δ: '\\delta',
  θ: '\\theta',
  λ: '\\lambda',
  μ: '\\mu',
  σ: '\\sigma',
  φ: '\\varphi',
  ω: '\\omega',
  Δ: '\\Delta',
  Σ: '\\Sigma',
  Ω: '\\Omega',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  // Signs for what is not written between two terms.
  '\u2061': '',
  '\u2062': '',
  '\u2063': '',
}

const functions = /^(?:sin|cos|tan|cot|sec|csc|log|ln|exp|min|max|lim|det|gcd)$/

/** The TeX of a formula with the same structure; `undefined` if it has elements or signs that are not known here. */
export function mathmlToTex(math: Element): string | undefined {
  return toRow(math.children)?.trim()
}

function toRow(nodes: readonly ElementContent[]): string | undefined {
  let row = ''
  for (const node of nodes) {
    const part = toTex(node)
    if (part === undefined) return undefined
    // A command ends before a letter.
    row += /\\[A-Za-z]+$/.test(row) && /^[A-Za-z]/.test(part) ? ` ${part}` : part
  }
  return row
}

function toTex(node: ElementContent): string | undefined {
  if (node.type === 'comment') return ''
  if (node.type === 'text') return node.value.trim() === '' ? '' : undefined
  if (node.type !== 'element') return undefined
  const {tagName, children} = node
  switch (tagName) {
    case 'mrow':
    case 'mstyle':
    case 'semantics':
      return hasOnly(node, ['displaystyle', 'scriptlevel', 'displayStyle', 'scriptLevel'])
        ? toRow(children)
        : undefined
    case 'annotation':
    case 'mspace':
      return ''
    case 'mi':
    case 'mn':
    case 'mo':
      return hasOnly(node, ['stretchy', 'fence', 'separator', 'form'])
        ? toToken(tagName, readToken(node))
        : undefined
    case 'msqrt':
      return wrap('\\sqrt', toRow(children))
    default:
      return toScripts(node)
  }
}

/** Elements whose children have a meaning by their number. */
function toScripts({tagName, children, properties}: Element): string | undefined {
  const parts = children.filter((child) => child.type === 'element').map(toTex)
  const [base, first, second] = parts
  if (Object.keys(properties).length > 0 || parts.includes(undefined)) return undefined
  if (parts.length === 2) {
    if (tagName === 'mfrac') return `\\frac{${base}}{${first}}`
    if (tagName === 'mroot') return `\\sqrt[${first}]{${base}}`
    if (tagName === 'msup') return `{${base}}^{${first}}`
    if (tagName === 'msub') return `{${base}}_{${first}}`
  }
  return tagName === 'msubsup' && parts.length === 3 ? `{${base}}_{${first}}^{${second}}` : undefined
}

const wrap = (command: string, content: string | undefined): string | undefined =>
  content === undefined ? undefined : `${command}{${content}}`

const hasOnly = ({properties}: Element, names: readonly string[]): boolean =>
  Object.keys(properties).every((name) => names.includes(name))

const readToken = ({children}: Element): string =>
  children
    .map((child) => (child.type === 'text' ? child.value : '\0'))
    .join('')
    .trim()

function toToken(name: 'mi' | 'mn' | 'mo', text: string): string | undefined {
  const command = commands[text]
  if (command !== undefined) return command
  if (name === 'mn') return /^[\d.,]+$/.test(text) ? text.replace(/,/g, '{,}') : undefined
  if (name === 'mo') return /^[-+=<>()[\]/|!,.:;*]$/.test(text) ? text : undefined
  if (/^[A-Za-z]$/.test(text)) return text
  if (functions.test(text)) return `\\${text}`
  return /^[A-Za-z]+$/.test(text) ? `\\mathrm{${text}}` : undefined
}
