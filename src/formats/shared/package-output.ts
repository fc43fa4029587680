import type {Loss} from '../../interchange/loss.ts'
import type {Question} from '../../kinds/kinds.ts'
import {collectLosses, type ReportLoss} from '../writing/item-losses.ts'
import {toExportHtml} from '../writing/question-html.ts'
import {rewriteHtml} from './rewrite-html.ts'

/** One question on its way into an archive: its losses, its texts, and the images that they show. */
export class PackageOutput {
  readonly losses: readonly Loss[]
  readonly report: ReportLoss
  /** The images of the question, by their path in the archive. */
  readonly files = new Map<string, Uint8Array>()
  readonly #assets: ReadonlyMap<string, Uint8Array>
  readonly #options: {readonly folder: string; readonly toUrl: (path: string) => string}

  constructor(
    question: Question,
    assets: ReadonlyMap<string, Uint8Array>,
    options: {readonly folder: string; readonly toUrl: (path: string) => string},
  ) {
    const {losses, report} = collectLosses(question)
    this.losses = losses
    this.report = report
    this.#assets = assets
    this.#options = options
  }

  /** Compiled HTML with the addresses of the archive. */
  html(html: string, blank?: (id: string) => string): string {
    return rewriteHtml(toExportHtml({html}), {
      image: (source) => this.#addImage(source),
      ...(blank && {blank}),
    })
  }

  #addImage(source: string): string | undefined {
    if (/^https?:/.test(source)) return source
    const bytes = this.#assets.get(source)
    if (!bytes) {
      this.report('export/part-lost', {part: `image ${source}, which does not exist`})
      return undefined
    }
    const path = `${this.#options.folder}/${source.replace(/^assets\//, '').replaceAll('/', '-')}`
    this.files.set(path, bytes)
    return this.#options.toUrl(path)
  }
}
