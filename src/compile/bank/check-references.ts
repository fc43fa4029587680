import {nearest} from '../../diagnostics/nearest.ts'
import type {Reference} from '../../markdown/rich-text/check-nodes.ts'
import {assetAddress} from '../../markdown/rich-text/content-link.ts'
import type {FileSummary} from '../file/compiled-file.ts'
import {assetTypes, findExtension, isAsset} from './asset-types.ts'
import type {NearestPath} from './nearest-path.ts'
import type {ReportInBank} from './report-in-bank.ts'

/** The target of a content path: the ids of its anchors, and the id of the file as a whole. */
export interface FileTarget {
  readonly id?: string
  readonly anchors: ReadonlyMap<string, string>
  /** Whether the list of anchors is complete; errors in a file may hide some. */
  readonly isSound: boolean
}

export interface LinkTargets {
  readonly files: ReadonlyMap<string, FileTarget>
  readonly assets: ReadonlySet<string>
}

export function toTarget({questions, pattern, diagnostics}: FileSummary): FileTarget {
  const isSound = !diagnostics.some(({severity}) => severity === 'error')
  if (pattern) {
    const anchors = new Map(pattern.concepts.map((id) => [id, `${pattern.id}#${id}`]))
    return {id: pattern.id, anchors, isSound}
  }
  const anchors = questions.flatMap(({slug, id}) => (slug === undefined ? [] : [[slug, id] as const]))
  const [first] = questions
  return {...(first && {id: first.id}), anchors: new Map(anchors), isSound}
}

export interface ReferenceContext {
  readonly targets: LinkTargets
  readonly isUnread: (path: string) => boolean
  readonly nearestOf: Readonly<Record<Reference['kind'], NearestPath>>
}

/** Checks every link and image of a file that leads to another one, and returns the paths that do not exist. */
export function checkReferences(
  {path: file, references}: FileSummary,
  {targets, isUnread, nearestOf}: ReferenceContext,
  reportInBank: ReportInBank,
): readonly string[] {
  const missing: string[] = []
  for (const {kind, path, anchor, place} of references) {
    if (isUnread(path)) continue
    const target = targets.files.get(path)
    if (targets.assets.has(path)) {
      if (isAsset(path)) continue
      const data = {extension: findExtension(path), expected: assetTypes}
      reportInBank('link/asset-type', data, {file, place, related: [{message: 'not copied', file: path}]})
    } else if (!target || kind === 'image') {
      missing.push(path)
      const related = [{message: 'not found', file: path}]
      const data = {target: path, nearest: nearestOf[kind].find(path)}
      reportInBank('link/missing-file', data, {file, place, related})
    } else if (anchor !== undefined && target.isSound && !target.anchors.has(anchor)) {
      const expected = [...target.anchors.keys()]
      const data = {name: anchor, nearest: nearest(anchor, expected), expected}
      reportInBank('link/unknown-anchor', data, {
        file,
        place,
        related: [{message: 'looked for here', file: path}],
      })
    }
  }
  return missing
}

/** The files that are not Markdown, of those that a file shows or links to. */
export function findUsedAssets(
  {references}: FileSummary,
  {targets, isUnread}: Pick<ReferenceContext, 'targets' | 'isUnread'>,
): readonly string[] {
  return references.flatMap(({path}) =>
    targets.assets.has(path) && isAsset(path) && !isUnread(path) ? [path] : [],
  )
}

/** The address of a content link in a built bank: `#` and an id, or a path under `assets/`. */
export function toHref({files, assets}: LinkTargets, target: string): string {
  const [path = '', anchor] = target.split('#', 2)
  const asset = [target, path].find((name) => assets.has(name))
  if (asset !== undefined) return assetAddress(asset)
  const file = files.get(path)
  const id = (anchor === undefined ? undefined : file?.anchors.get(anchor)) ?? file?.id
  return `#${id ?? encodeURI(path.replace(/(?:^|\/)pattern\.md$|\.md$/, ''))}`
}

/** Everything about the targets of a file's links that their addresses depend on. */
export function listLinkTargets({references}: FileSummary, {files, assets}: LinkTargets) {
  return references.map(({path, anchor}) => {
    const file = files.get(path)
    const target = anchor === undefined ? path : `${path}#${anchor}`
    return [target, file?.id, file?.anchors.get(anchor ?? ''), assets.has(path), assets.has(target)] as const
  })
}

export function hasContentLinks(references: readonly Reference[]): boolean {
  return references.some(({kind}) => kind === 'link')
}
