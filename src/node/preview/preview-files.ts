import {readFileSync, realpathSync} from 'node:fs'
import {extname} from 'node:path'
import {renderIcon} from '../../site/icon.ts'
import {renderPage, toPatternData, toQuestionData} from '../../site/preview/preview.ts'
import type {PreviewState} from '../../site/preview/preview-state.ts'
import {siteSheet} from '../../site/sheet.ts'
import {isIgnored, readAgain} from '../build/read-content.ts'

export interface Served {
  readonly type: string
  readonly body: string | Uint8Array
}

const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
}

const readScript = (name: string): string =>
  readFileSync(new URL(`./site/${name}.js`, import.meta.url), 'utf8')

/** What the preview serves at an address; `undefined` for nothing. */
export function findServed(
  {pathname, searchParams}: URL,
  state: PreviewState,
  folder: string,
): Served | undefined {
  const id = searchParams.get('id') ?? ''
  switch (pathname) {
    case '/':
      return {type: 'text/html; charset=utf-8', body: renderPage(state, searchParams)}
    case '/question.json':
      return toJson(toQuestionData(state.bank, id))
    case '/pattern.json':
      return toJson(toPatternData(state.bank, id))
    case '/parts/site.css':
      return {type: 'text/css', body: siteSheet}
    case '/parts/preview.js':
      return {type: 'text/javascript', body: readScript('preview')}
    case '/parts/player.js':
      return {type: 'text/javascript', body: readScript('player')}
    case '/parts/icon.svg':
      return {type: 'image/svg+xml', body: renderIcon()}
    default:
      return pathname.startsWith('/assets/')
        ? readImage(pathname.slice('/assets/'.length), folder)
        : undefined
  }
}

const toJson = (data: object | undefined): Served | undefined =>
  data && {type: 'application/json', body: JSON.stringify(data)}

/** An image of the content folder; links that lead out of it are not followed. */
function readImage(path: string, folder: string): Served | undefined {
  const type = types[extname(path).toLowerCase()]
  try {
    const name = decodeURI(path)
    const isHidden = name.split('/').some(isIgnored)
    return type === undefined || isHidden ? undefined : {type, body: readAgain(realpathSync(folder), name)}
  } catch {
    return undefined
  }
}
