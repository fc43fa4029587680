import type {Place} from '../../diagnostics/diagnostic.ts'

/** Why XML is refused. */
export interface XmlFault {
  readonly reason: keyof typeof reasons
  readonly place: Place
  /** What the parser says, or the encoding that the file declares. */
  readonly detail?: string
  /** The limit that the file is above. */
  readonly limit?: number
}

const reasons = {
  malformed: 'Not well-formed XML',
  subset: 'The document type declares markup or entities; remove everything in its brackets',
  encoding: 'Unsupported encoding; save the file as UTF-8',
  'not-encoded': 'The bytes do not match the encoding of the file; save it as UTF-8',
  size: 'The file is too large',
  depth: 'Elements are nested too deeply',
  elements: 'The file has too many elements',
  attributes: 'An element has too many attributes',
  text: 'A text is too long',
} as const

/** The sentence for a fault, without its place. */
export function describeXmlFault({reason, detail, limit}: XmlFault): string {
  const [fault = '', advice] = reasons[reason].split('; ')
  const found = detail === undefined ? '' : `: ${detail}`
  const most = limit === undefined ? '' : ` (maximum ${limit})`
  return `${fault}${found}${most}${advice ? `; ${advice}` : ''}`
}
