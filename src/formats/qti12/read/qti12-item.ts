import type {Blocks} from '../../../interchange/draft.ts'
import {type Loss, type LossCode, toLoss} from '../../../interchange/loss.ts'
import {fromPlain} from '../../../interchange/rich/from-plain.ts'
import {RichReader} from '../../../interchange/rich/rich-reader.ts'
import type {SourcePlace} from '../../../interchange/source.ts'
import {
  childElements,
  findAll,
  findChild,
  toText,
  type XmlElement,
} from '../../../interchange/xml/xml-tree.ts'
import type {Document, Package} from '../../shared/open-package.ts'
import {findFeedback, type Rules, readMetadata, readRules} from './execute-rules.ts'

/** A `response_lid`, `response_str` or the like with its labels. */
export interface Response {
  readonly ident: string
  readonly type: string
  readonly cardinality: string
  readonly element: XmlElement
  readonly labels: readonly Label[]
}

interface Label {
  readonly ident: string
  readonly element: XmlElement
}

/** An `<item>` on its way to a draft; readers add the losses that they find. */
export class Qti12Item {
  readonly element: XmlElement
  readonly place: SourcePlace
  readonly losses: Loss[] = []
  readonly rich: RichReader
  readonly metadata: ReadonlyMap<string, string>
  readonly rules: Rules
  readonly responses: readonly Response[]
  readonly #feedback: ReadonlyMap<string, XmlElement>
  readonly #links: ReadonlyMap<string, string>

  constructor(element: XmlElement, document: Document, {findFile}: Package) {
    this.element = element
    this.place = {
      file: document.file,
      ...(document.entry !== undefined && {entry: document.entry}),
      ...element.place,
    }
    this.rich = new RichReader((url) => findFile(url, document))
    this.metadata = readMetadata(element)
    this.rules = readRules(element)
    const presentation = findChild(element, 'presentation')
    this.responses = presentation ? findAll(presentation, isResponse).map(toResponse) : []
    this.#feedback = new Map(
      childElements(element, 'itemfeedback').map((own) => [own.attributes.get('ident') ?? '', own]),
    )
    this.#links = findFeedback(this.rules.conditions)
  }

  lose<C extends LossCode>(code: C, data: Parameters<typeof toLoss<C>>[1]): undefined {
    this.losses.push(toLoss(code, data, this.place))
    return undefined
  }

  /** The texts and images of all `material` in an element. */
  material(element: XmlElement | undefined): Blocks {
    const parts = element ? findAll(element, ({name}) => name === 'mattext' || name === 'matimage') : []
    return parts.flatMap((part) => {
      if (part.name === 'mattext') return this.text(toText(part), part.attributes.get('texttype'))
      const url = part.attributes.get('uri') ?? ''
      return this.rich.html(`<p><img src="${url.replace(/[&"<]/g, '')}" alt=""></p>`, this.place)
    })
  }

  text(text: string, type: string | undefined): Blocks {
    const isHtml = type === 'text/html' || (type === undefined && /<\/?[a-z][^>]*>/i.test(text))
    return isHtml ? this.rich.html(text, this.place) : fromPlain(text)
  }

  /** The HTML of the stem, for readers that replace parts of it. */
  stemHtml(): string {
    const presentation = findChild(this.element, 'presentation')
    const materials = presentation ? ownMaterials(presentation) : []
    return materials
      .flatMap((material) => findAll(material, ({name}) => name === 'mattext'))
      .map((part) => {
        const text = toText(part)
        const isHtml = part.attributes.get('texttype') === 'text/html' || /<\/?[a-z][^>]*>/i.test(text)
        return isHtml ? text : `<p>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`
      })
      .join('\n')
  }

  stem(): Blocks {
    const presentation = findChild(this.element, 'presentation')
    return (presentation ? ownMaterials(presentation) : []).flatMap((material) =>
      this.material({...material, children: [material]}),
    )
  }

  /** The feedback for one response, such as a chosen option. */
  rationale(response: string, value: string): {rationale?: Blocks} {
    const link = this.#links.get(`${response} ${value}`) ?? `${value}_fb`
    const nodes = this.feedback(link)
    return nodes.length > 0 ? {rationale: nodes} : {}
  }

  feedback(ident: string): Blocks {
    return this.material(this.#feedback.get(ident))
  }
}

const isResponse = ({name}: XmlElement): boolean => /^response_(?:lid|str|num|xy|grp)$/.test(name)

/** Materials of the question itself, not those of its responses. */
function ownMaterials(element: XmlElement): XmlElement[] {
  return childElements(element).flatMap((child) => {
    if (isResponse(child)) return []
    return child.name === 'material' ? [child] : ownMaterials(child)
  })
}

function toResponse(element: XmlElement): Response {
  return {
    ident: element.attributes.get('ident') ?? '',
    type: element.name,
    cardinality: element.attributes.get('rcardinality') ?? 'Single',
    element,
    labels: findAll(element, ({name}) => name === 'response_label').map((label) => ({
      ident: label.attributes.get('ident') ?? '',
      element: label,
    })),
  }
}
