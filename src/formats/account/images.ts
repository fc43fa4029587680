import type {PhrasingContent, RootContent} from 'mdast'
import {decodeBase64} from '../../interchange/base64.ts'
import type {Blocks, DraftBodies, QuestionDraft} from '../../interchange/draft.ts'
import {type Loss, toLoss} from '../../interchange/loss.ts'
import type {SourcePlace} from '../../interchange/source.ts'
import {type FindFile, findNearby} from './nearby-files.ts'

/** A file next to the questions. */
export interface ImportedAsset {
  readonly path: string
  readonly bytes: Uint8Array
}

export interface PlacedImages {
  readonly draft: QuestionDraft
  readonly assets: readonly ImportedAsset[]
  readonly losses: readonly Loss[]
}

/** Names the images of a draft `<question>-<n>.<type>`, by what their bytes are; others become their description. */
export function placeImages(
  draft: QuestionDraft,
  folder: string,
  name: string,
  {place, nearby = () => undefined}: {readonly place: SourcePlace; readonly nearby?: FindFile | undefined},
): PlacedImages {
  const assets: ImportedAsset[] = []
  const losses: Loss[] = []
  const known = new Map<string, string | undefined>()

  const findFile = (url: string): string | undefined => {
    const bytes = draft.assets?.get(url) ?? readDataUrl(url) ?? findNearby(url, place, nearby)
    if (!bytes) {
      losses.push(toLoss('import/image-missing', {path: url}, place))
      return undefined
    }
    const type = findImageType(bytes)
    if (type === undefined) {
      losses.push(toLoss('import/image-type', {path: url.slice(0, 60)}, place))
      return undefined
    }
    const same = assets.find((asset) => isEqual(asset.bytes, bytes))
    if (same) return same.path.slice(folder.length + 1)
    const file = `${name}-${assets.length + 1}.${type}`
    assets.push({path: `${folder}/${file}`, bytes})
    return file
  }

  const mapNode = (node: RootContent): RootContent[] => {
    if (node.type === 'image') {
      const {url} = node
      const alt = node.alt ?? ''
      if (/^https?:/i.test(url) && !draft.assets?.has(url)) {
        losses.push(toLoss('import/image-remote', {url}, place))
        return [{...node, alt}]
      }
      if (!known.has(url)) known.set(url, findFile(url))
      const file = known.get(url)
      if (file !== undefined) return [{...node, url: file, alt}]
      return alt === '' ? [] : [{type: 'text', value: alt} satisfies PhrasingContent]
    }
    return 'children' in node
      ? [{...node, children: mapNodes(node.children as RootContent[])} as RootContent]
      : [node]
  }
  const mapNodes = (nodes: Blocks): RootContent[] => nodes.flatMap(mapNode)

  return {draft: mapBlocks(draft, mapNodes), assets, losses}
}

/** Applies a function to every list of nodes in a draft. */
function mapBlocks(draft: QuestionDraft, map: (nodes: Blocks) => Blocks): QuestionDraft {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return isNodes(value) ? map(value) : value.map(visit)
    if (typeof value !== 'object' || value === null || value instanceof Map) return value
    return Object.fromEntries(Object.entries(value).map(([name, own]) => [name, visit(own)]))
  }
  // Lists of nodes stay lists of nodes, so the draft keeps its type.
  return visit(draft) as QuestionDraft<keyof DraftBodies>
}

const isNodes = (value: readonly unknown[]): value is RootContent[] =>
  value.length > 0 &&
  value.every((node) => typeof node === 'object' && node !== null && 'type' in node && !('ref' in node))

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index])
}

/** The bytes of a `data:` address in base64. */
function readDataUrl(url: string): Uint8Array | undefined {
  const [, data] = /^data:[^,]*;base64,([A-Za-z0-9+/=\s]+)$/.exec(url) ?? []
  return data === undefined ? undefined : decodeBase64(data)
}

const signatures: readonly {readonly type: string; readonly at: number; readonly bytes: readonly number[]}[] =
  [
    {type: 'png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]},
    {type: 'jpg', at: 0, bytes: [0xff, 0xd8, 0xff]},
    {type: 'gif', at: 0, bytes: [0x47, 0x49, 0x46, 0x38]},
    {type: 'webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50]},
    {type: 'avif', at: 4, bytes: [0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69, 0x66]},
  ]

/** The type of an image by its first bytes, which unlike its name cannot lie to a browser. */
function findImageType(bytes: Uint8Array): string | undefined {
  return signatures.find((one) => one.bytes.every((byte, index) => bytes[one.at + index] === byte))?.type
}
