import {decodeBase64} from '../../../interchange/base64.ts'
import type {Blocks} from '../../../interchange/draft.ts'
import {type Loss, type LossCode, toLoss} from '../../../interchange/loss.ts'
import {RichReader, toDecodedPath} from '../../../interchange/rich/rich-reader.ts'
import type {SourcePlace} from '../../../interchange/source.ts'
import {
  childElements,
  childText,
  findChild,
  toText,
  type XmlElement,
} from '../../../interchange/xml/xml-tree.ts'
import type {ReadBody} from '../../shared/read-body.ts'

/** A `<question>` on its way to a draft; readers add the losses that they find. */
export class MoodleQuestion {
  readonly element: XmlElement
  readonly place: SourcePlace
  readonly losses: Loss[] = []
  readonly rich: RichReader
  readonly #shown = new Set<string>()
  readonly #files: ReadonlyMap<string, Uint8Array | undefined>

  constructor(element: XmlElement, file: string) {
    this.element = element
    this.place = {file, ...element.place}
    this.#files = readFiles(element)
    this.rich = new RichReader((url) =>
      url.startsWith('@@PLUGINFILE@@') ? this.#showFile(toFilePath(url)) : undefined,
    )
  }

  #showFile(path: string): Uint8Array | undefined {
    this.#shown.add(path)
    return this.#files.get(path)
  }

  value(name: string): string | undefined {
    return childText(this.element, name)
  }

  /** Whether a field is set; Moodle writes `1`, older versions `true`. */
  isOn(name: string): boolean {
    return ['1', 'true'].includes(this.value(name) ?? '')
  }

  lose<C extends LossCode>(code: C, data: Parameters<typeof toLoss<C>>[1], element = this.element): ReadBody {
    this.losses.push(toLoss(code, data, this.placeOf(element)))
    return {}
  }

  placeOf(element: XmlElement): SourcePlace {
    return {...this.place, ...element.place}
  }

  /** Files that no text shows as an image are lost. */
  loseFiles(): void {
    for (const path of this.#files.keys())
      if (!this.#shown.has(path)) this.lose('import/part-lost', {part: 'embedded file', found: path.slice(1)})
  }

  /** The content of an element with `<text>` in it, in the format that it names. */
  text(element: XmlElement | undefined): Blocks {
    const own = element && findChild(element, 'text')
    const text = own ? toText(own).trim() : ''
    if (!element || text === '') return []
    const format = element.attributes.get('format') ?? 'moodle_auto_format'
    if (format === 'plain_text') return this.rich.plain(text)
    if (format === 'markdown') return this.rich.markdown(text)
    return this.rich.html(format === 'html' ? text : toAutoFormat(text), this.placeOf(element))
  }

  /** As `text`, absent if it is empty. */
  textIf<N extends string>(name: N, element: XmlElement | undefined): {[K in N]?: Blocks} {
    const nodes = this.text(element)
    return nodes.length > 0 ? ({[name]: nodes} as {[K in N]?: Blocks}) : {}
  }

  /** The image that Moodle 1.9 has next to the text, in `<image>` and `<image_base64>`. */
  ownImage(): Blocks {
    const name = this.value('image') ?? ''
    if (name === '') return []
    const url = `@@PLUGINFILE@@/${encodeURIComponent(toFileName(name))}`
    return this.rich.html(`<p><img src="${url}" alt=""></p>`, this.place)
  }

  rationale(element: XmlElement): {rationale?: Blocks} {
    return this.textIf('rationale', findChild(element, 'feedback'))
  }
}

/** Moodle's own format is HTML in which a line end is a line break. */
const toAutoFormat = (text: string): string => text.replace(/(?<!>)\n(?!<)/g, '<br>\n')

const toFilePath = (url: string): string => toDecodedPath(url.slice('@@PLUGINFILE@@'.length))

const toFileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** The embedded files of all texts, by folder and name; without bytes if they are not in base64. */
function readFiles(element: XmlElement): Map<string, Uint8Array | undefined> {
  const files = new Map<string, Uint8Array | undefined>()
  const visit = (parent: XmlElement): void => {
    for (const child of childElements(parent)) {
      if (child.name === 'file') {
        const bytes = decodeBase64(toText(child))
        const path = `${child.attributes.get('path') ?? '/'}${child.attributes.get('name') ?? ''}`
        files.set(path, bytes)
      } else visit(child)
    }
  }
  visit(element)
  const [image, encoded] = [childText(element, 'image'), childText(element, 'image_base64')]
  const bytes = encoded ? decodeBase64(encoded) : undefined
  if (image && bytes) files.set(`/${toFileName(image)}`, bytes)
  return files
}
