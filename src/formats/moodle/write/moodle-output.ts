import {encodeBase64} from '../../../interchange/base64.ts'
import type {Loss} from '../../../interchange/loss.ts'
import {element, type XmlOutput} from '../../../interchange/xml/write-xml.ts'
import type {Question} from '../../../kinds/kinds.ts'
import {rewriteHtml} from '../../shared/rewrite-html.ts'
import {toMoodleFraction} from '../../writing/choice-fractions.ts'
import {collectLosses, type ReportLoss} from '../../writing/item-losses.ts'
import {toExportHtml} from '../../writing/question-html.ts'

/** The part of a question that depends on its kind. */
export interface MoodleItem {
  readonly type: string
  readonly parts: readonly XmlOutput[]
  /** The text of the question, if it is not simply the stem. */
  readonly stem?: {readonly text: string; readonly files: readonly XmlOutput[]}
}

/** One question on its way to Moodle: its losses, and how its texts become elements. */
export class MoodleOutput {
  readonly question: Question
  readonly losses: readonly Loss[]
  readonly report: ReportLoss
  readonly #assets: ReadonlyMap<string, Uint8Array>

  constructor(question: Question, assets: ReadonlyMap<string, Uint8Array>) {
    this.question = question
    this.#assets = assets
    const {losses, report} = collectLosses(question)
    this.losses = losses
    this.report = report
  }

  /** An element with HTML in `<text>`, and the images in it as files. */
  html(name: string, html: string, attributes: Readonly<Record<string, string>> = {}): XmlOutput {
    const {text, files} = this.inline(html)
    return element(name, {...attributes, format: 'html'}, element('text', {}, text), ...files)
  }

  /** HTML in which images are named as files next to the text. */
  inline(html: string, blank?: (id: string) => string): {text: string; files: XmlOutput[]} {
    const files = new Map<string, XmlOutput>()
    const image = (source: string): string | undefined => {
      if (/^https?:/.test(source)) return source
      const bytes = this.#assets.get(source)
      if (!bytes) {
        this.report('export/part-lost', {part: `image ${source}, which does not exist`})
        return undefined
      }
      const name = source.replace(/^assets\//, '').replaceAll('/', '-')
      files.set(name, element('file', {name, path: '/', encoding: 'base64'}, encodeBase64(bytes)))
      return `@@PLUGINFILE@@/${encodeURIComponent(name)}`
    }
    const text = rewriteHtml(toExportHtml({html}), {image, ...(blank && {blank})})
    return {text, files: [...files.values()]}
  }
}

/** A credit as a percentage that Moodle accepts. */
export const toPercent = (credit: number, {report}: MoodleOutput): string =>
  `${Number((toMoodleFraction(credit, report) * 100).toFixed(5)) + 0}`
