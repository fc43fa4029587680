import type {Blocks} from '../../../interchange/draft.ts'
import {type Loss, type LossCode, toLoss} from '../../../interchange/loss.ts'
import {RichReader} from '../../../interchange/rich/rich-reader.ts'
import {textOfNodes} from '../../../interchange/rich/text-of-nodes.ts'
import type {SourcePlace} from '../../../interchange/source.ts'
import {
  childElements,
  findAll,
  findChild,
  toText,
  type XmlElement,
} from '../../../interchange/xml/xml-tree.ts'
import type {Document, Package} from '../../shared/open-package.ts'
import {type Processing, readProcessing} from '../rules/process-responses.ts'
import {contentToHtml, escapeXml, type Replace} from './xml-to-html.ts'

const isInteraction = ({name}: XmlElement): boolean => name.endsWith('Interaction')

/** Parts of the body that learners do not see while they respond. */
const hidden = new Set([
  'rubricBlock',
  'feedbackBlock',
  'feedbackInline',
  'templateBlock',
  'templateInline',
  'stylesheet',
])

/** An `assessmentItem` on its way to a draft; readers add the losses that they find. */
export class QtiItem {
  readonly element: XmlElement
  readonly body: XmlElement
  readonly place: SourcePlace
  readonly losses: Loss[] = []
  readonly rich: RichReader
  readonly processing: Processing
  readonly interactions: readonly XmlElement[]
  readonly #feedback: readonly XmlElement[]
  readonly #used = new Set<XmlElement>()

  constructor(element: XmlElement, document: Document, {findFile}: Package) {
    this.element = element
    this.place = {
      file: document.file,
      ...(document.entry !== undefined && {entry: document.entry}),
      ...element.place,
    }
    this.body = findChild(element, 'itemBody') ?? {...element, children: []}
    this.rich = new RichReader((url) => findFile(url, document))
    this.processing = readProcessing(element)
    this.interactions = findAll(this.body, isInteraction)
    this.#feedback = childElements(element, 'modalFeedback')
  }

  lose<C extends LossCode>(code: C, data: Parameters<typeof toLoss<C>>[1]): undefined {
    this.losses.push(toLoss(code, data, this.place))
    return undefined
  }

  /** The content of an element, without parts that are hidden at first. */
  content(element: XmlElement, replace: Replace = () => undefined): Blocks {
    const html = contentToHtml(element, (child) => {
      if (hidden.has(child.name)) return ''
      return child.name === 'math' ? toFormula(child) : replace(child)
    })
    return this.rich.html(html, this.place)
  }

  /** The stem: the body, with the prompts of its interactions in their place. */
  stem(replace: Replace = () => undefined): Blocks {
    return this.content(this.body, (child) => {
      const own = replace(child)
      if (own !== undefined || !isInteraction(child)) return own
      const prompt = findChild(child, 'prompt')
      return prompt ? `<p>${contentToHtml(prompt, () => undefined)}</p>` : ''
    })
  }

  /** The feedback that the outcomes show after some responses, and that they do not show for `otherwise`. */
  feedbackFor(
    given: ReadonlyMap<string, readonly string[]>,
    otherwise: ReadonlyMap<string, readonly string[]> = new Map(),
  ): Blocks {
    const [shown, always] = [this.processing.run(given), this.processing.run(otherwise)]
    const isShown = (feedback: XmlElement, outcomes: typeof shown): boolean => {
      const members = outcomes.get(feedback.attributes.get('outcomeIdentifier') ?? '')?.members ?? []
      const matches = members.includes(feedback.attributes.get('identifier') ?? '')
      return matches === (feedback.attributes.get('showHide') !== 'hide')
    }
    const own = this.#feedback.filter((feedback) => isShown(feedback, shown) && !isShown(feedback, always))
    for (const feedback of own) this.#used.add(feedback)
    return own.flatMap((feedback) => this.content(feedback))
  }

  /** The feedback that does not depend on the response: a worked solution. */
  solution(): Blocks {
    const outcomes = this.processing.run(new Map())
    const own = this.#feedback.filter(({attributes}) => {
      const members = outcomes.get(attributes.get('outcomeIdentifier') ?? '')?.members ?? []
      return members.includes(attributes.get('identifier') ?? '')
    })
    for (const feedback of own) this.#used.add(feedback)
    return own.flatMap((feedback) => this.content(feedback))
  }

  /** Feedback that went nowhere is lost. */
  loseFeedback(): void {
    for (const feedback of this.#feedback) {
      if (this.#used.has(feedback)) continue
      const found = textOfNodes(this.content(feedback)).trim()
      if (found !== '') this.lose('import/part-lost', {part: 'feedback', found})
    }
  }
}

/** A formula as the TeX that is noted in it; otherwise it stays what it is. */
function toFormula(math: XmlElement): string | undefined {
  const [tex] = findAll(
    math,
    ({name, attributes}) => name === 'annotation' && /tex/i.test(attributes.get('encoding') ?? ''),
  )
  if (!tex) return undefined
  const isBlock = math.attributes.get('display') === 'block'
  return isBlock ? `\\[${escapeXml(toText(tex))}\\]` : `\\(${escapeXml(toText(tex))}\\)`
}
