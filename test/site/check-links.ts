import type {Root} from 'hast'
import {findElements, readText} from './find-elements.ts'

const addressed = ['href', 'src', 'dataSrc'] as const

/** Links and parts of pages that lead to no file or anchor of the site, as `page -> address`. */
export function findBrokenLinks(
  pages: ReadonlyMap<string, Root>,
  paths: ReadonlySet<string>,
  base: string,
): string[] {
  const anchors = new Map(
    [...pages].map(([path, tree]) => [
      path,
      new Set(findElements(tree).flatMap((element) => readText(element, 'id') ?? [])),
    ]),
  )
  return [...pages].flatMap(([from, tree]) =>
    findElements(tree)
      .flatMap((element) => addressed.flatMap((name) => readText(element, name) ?? []))
      .filter((address) => !/^https?:/.test(address))
      .filter((address) => !leadsSomewhere(address, {from, base, anchors, paths}))
      .map((address) => `${from} -> ${address}`),
  )
}

interface Target {
  readonly from: string
  readonly base: string
  readonly anchors: ReadonlyMap<string, ReadonlySet<string>>
  readonly paths: ReadonlySet<string>
}

function leadsSomewhere(address: string, {from, base, anchors, paths}: Target): boolean {
  const {pathname, hash} = new URL(address, `https://site.test${base}${from.replace(/index\.html$/, '')}`)
  if (!pathname.startsWith(base)) return false
  const path = decodeURI(pathname.slice(base.length)).replace(/(^|\/)$/, '$1index.html')
  const own = address.startsWith('#') ? from : path
  return paths.has(own) && (hash === '' || anchors.get(own)?.has(decodeURIComponent(hash.slice(1))) === true)
}
