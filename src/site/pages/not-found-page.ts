import {h} from 'hastscript'
import type {Site} from '../context.ts'
import {renderDocument} from './document.ts'

/** The page that a host shows for an unknown address. */
export function renderNotFoundPage(site: Site): string {
  const {site: texts} = site.strings
  return renderDocument(site, {
    title: texts.notFound,
    content: [
      h('h1', texts.notFound),
      h('p', texts.notFoundText),
      h('p', [h('a', {className: ['button'], href: site.base}, texts.home)]),
    ],
  })
}
