import type {Element, ElementContent, Root} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {h} from 'hastscript'
import type {Site} from '../context.ts'

/** What the script of a preview's page reads. */
export interface PreviewData {
  readonly lang: string
  /** The address of the data of the question or pattern. */
  readonly source?: string
  readonly question?: string
  readonly pattern?: string
}

export interface PreviewPage {
  readonly title: string
  readonly data: Omit<PreviewData, 'lang'>
  readonly content: readonly ElementContent[]
}

/** The text of a page of the preview. Parts of it are replaced when a file changes. */
export function renderPreview(site: Site, {title, data, content}: PreviewPage): string {
  const {strings, bank} = site
  const settings: PreviewData = {lang: strings.lang, ...data}
  const html = h('html', {lang: 'en'}, [
    h('head', [
      h('meta', {charSet: 'utf-8'}),
      h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
      h('meta', {name: 'color-scheme', content: 'light dark'}),
      h('meta', {name: 'quizproof', content: JSON.stringify(settings)}),
      h('title', `${title} · Preview`),
      h('link', {rel: 'icon', href: '/parts/icon.svg', type: 'image/svg+xml'}),
      h('link', {rel: 'stylesheet', href: '/parts/site.css'}),
      h('script', {type: 'module', src: '/parts/preview.js'}),
    ]),
    h('body', [
      h('a', {className: ['skip'], href: '#page.content'}, 'Skip to the content'),
      h('div', {className: ['quiz', 'site']}, [
        h('header', {className: ['site-header']}, [
          h('a', {href: '/'}, [h('span', {dir: 'auto'}, bank.title ?? bank.name), ' · Preview']),
        ]),
        h('main', {id: 'page.content'}, [...content]),
        h('p', {id: 'page.message', className: ['card', 'notice'], role: 'status', hidden: true}),
      ]),
    ]),
  ])
  const root: Root = {type: 'root', children: [{type: 'doctype'}, html]}
  return `${toHtml(root, {quoteSmart: true})}\n`
}

/** A part of a page that is replaced when its content changes. */
export function part(name: string, content: readonly (ElementContent | undefined)[]): Element {
  return h(
    'div',
    {dataPart: name},
    content.filter((one) => one !== undefined),
  )
}

export const toQuestionAddress = (id: string): string => `/?question=${encodeURIComponent(id)}`
export const toPatternAddress = (id: string): string => `/?pattern=${encodeURIComponent(id)}`
