import {compareText} from '../../diagnostics/compare-text.ts'
import {nearest} from '../../diagnostics/nearest.ts'
import type {Reference} from '../../markdown/rich-text/check-nodes.ts'
import {assetAddress} from '../../markdown/rich-text/content-link.ts'
import type {FileSummary} from '../file/compiled-file.ts'
import {assetTypes, findExtension, isAsset} from './asset-types.ts'
import {createNearestPath} from './nearest-path.ts'
import type {ReportInBank} from './report-in-bank.ts'

/** The target of a content path: the ids of its anchors, and the id of the file as a whole. */
interface FileTarget {
  readonly id?: string
  readonly anchors: ReadonlyMap<string, string>
  /** Whether the list of anchors is complete; errors in a file may hide some. */
  readonly isSound: boolean
}

export interface LinkTargets {
  readonly files: ReadonlyMap<string, FileTarget>
  readonly assets: ReadonlySet<string>
}

export function linkTargets(summaries: readonly FileSummary[], assets: readonly string[]): LinkTargets {
  return {
    files: new Map(summaries.map((summary) => [summary.path, toTarget(summary)])),
    assets: new Set(assets),
  }
}

function toTarget({questions, pattern, diagnostics}: FileSummary): FileTarget {
  const isSound = !diagnostics.some(({severity}) => severity === 'error')
  if (pattern) {
    const anchors = new Map(pattern.concepts.map((id) => [id, `${pattern.id}#${id}`]))
    return {id: pattern.id, anchors, isSound}
  }
  const anchors = questions.flatMap(({slug, id}) => (slug === undefined ? [] : [[slug, id] as const]))
  const [first] = questions
  return {...(first && {id: first.id}), anchors: new Map(anchors), isSound}
}

/** Checks every link and image that leads to another file, and returns the used files that are not Markdown. */
export function checkReferences(
  summaries: readonly FileSummary[],
  {targets, isUnread}: {readonly targets: LinkTargets; readonly isUnread: (path: string) => boolean},
  reportInBank: ReportInBank,
): string[] {
  const used = new Set<string>()
  const nearestOf = {
    image: createNearestPath(() => [...targets.assets]),
    link: createNearestPath(() => [...targets.files.keys(), ...targets.assets]),
  }
  for (const {path: file, references} of summaries) {
    for (const reference of references.filter(({path}) => !isUnread(path))) {
      const {kind, path, anchor, place} = reference
      const target = targets.files.get(path)
      if (targets.assets.has(path) && isAsset(path)) used.add(path)
      else if (targets.assets.has(path)) {
        const data = {extension: findExtension(path), expected: assetTypes}
        reportInBank('link/asset-type', data, {file, place, related: [{message: 'not copied', file: path}]})
      } else if (!target || kind === 'image') {
        const related = [{message: 'not found', file: path}]
        const data = {target: path, nearest: nearestOf[kind](path)}
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
  }
  return [...used].sort(compareText)
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

export function hasContentLinks(references: readonly Reference[]): boolean {
  return references.some(({kind}) => kind === 'link')
}
