import {readFileSync} from 'node:fs'
import type {SiteScripts} from '../../site/site.ts'

/** The scripts of a site's pages, which the package contains next to this module. */
export function readPageScripts(): SiteScripts {
  const read = (name: string): string => readFileSync(new URL(`./site/${name}.js`, import.meta.url), 'utf8')
  return {site: read('site'), player: read('player'), serviceWorker: read('service-worker')}
}
