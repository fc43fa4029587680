import type {RootContent} from 'mdast'
import type {Blocks} from '../draft.ts'
import type {Loss} from '../loss.ts'
import type {SourcePlace} from '../source.ts'
import {fromMarkdown} from './from-markdown.ts'
import {fromPlain} from './from-plain.ts'
import {readHtml} from './read-text.ts'

/** Reads the texts of one question, and collects their losses and the files that their images name. */
export class RichReader {
  readonly losses: Loss[] = []
  /** By the address in the text. */
  readonly assets = new Map<string, Uint8Array>()
  readonly #findFile: (url: string) => Uint8Array | undefined

  constructor(findFile: (url: string) => Uint8Array | undefined = () => undefined) {
    this.#findFile = findFile
  }

  html(text: string, place: SourcePlace): Blocks {
    const {nodes, losses} = readHtml(text, place)
    this.losses.push(...losses)
    return this.#withFiles(nodes)
  }

  markdown(text: string): Blocks {
    return this.#withFiles(fromMarkdown(text))
  }

  plain(text: string): Blocks {
    return fromPlain(text)
  }

  #withFiles(nodes: Blocks): Blocks {
    for (const url of findImages(nodes)) {
      const bytes = this.#findFile(url)
      if (bytes) this.assets.set(url, bytes)
    }
    return nodes
  }
}

function findImages(nodes: readonly RootContent[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'image') return [node.url]
    return 'children' in node ? findImages(node.children as RootContent[]) : []
  })
}

/** An address as a path: without its query, and without the escapes that the writers of platforms differ in. */
export function toDecodedPath(url: string): string {
  const [path = ''] = url.split(/[?#]/, 1)
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
