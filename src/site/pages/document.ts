import type {ElementContent, Root} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {h} from 'hastscript'
import {findLanguage} from '../../fields/language.ts'
import type {Site} from '../context.ts'

export interface PageOptions {
  readonly title: string
  readonly description?: string | undefined
  /** What the script of the page needs, as JSON. */
  readonly data?: object
  readonly content: readonly ElementContent[]
}

/** The text of a page. Everything in it passes a serialiser, so nothing in a bank can become markup. */
export function renderDocument(site: Site, page: PageOptions): string {
  const {strings} = site
  const html = h('html', {lang: strings.lang, dir: strings.dir}, [
    renderHead(site, page),
    h('body', [
      h('a', {className: ['skip'], href: '#page.content'}, strings.site.skip),
      h('div', {className: ['quiz', 'site']}, [
        h('header', {className: ['site-header']}, [
          h('a', {href: site.base, ...toDirection(site)}, site.bank.title ?? site.bank.name),
        ]),
        h('main', {id: 'page.content'}, [...page.content]),
        h('p', {id: 'page.message', className: ['card', 'notice'], role: 'status', hidden: true}),
      ]),
    ]),
  ])
  const root: Root = {type: 'root', children: [{type: 'doctype'}, html]}
  return `${toHtml(root, {quoteSmart: true})}\n`
}

/** Language and direction of the bank's own texts, where they are not those of the page. */
export function toDirection({bank}: Site): {readonly lang?: string; readonly dir: string} {
  const {lang, dir} = findLanguage(bank)
  return {...(lang !== undefined && {lang}), dir: dir ?? 'auto'}
}

function renderHead(
  {base, policy, parts, bank, driver, strings}: Site,
  {title, description, data = {}}: PageOptions,
): ElementContent {
  const name = bank.title ?? bank.name
  const {matches, noMatch, newVersion, reload, isOffline} = strings.site
  const settings = {
    ...data,
    base,
    bank: bank.name,
    patterns: bank.patterns.map(({id}) => id),
    driver,
    player: parts.player,
    lang: strings.lang,
    texts: {matches, noMatch, newVersion, reload, isOffline, levels: strings.levels},
  }
  return h('head', [
    h('meta', {charSet: 'utf-8'}),
    h('meta', {httpEquiv: 'Content-Security-Policy', content: policy}),
    h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
    h('title', title === name ? title : `${title} · ${name}`),
    ...(description === undefined ? [] : [h('meta', {name: 'description', content: description})]),
    h('meta', {name: 'color-scheme', content: 'light dark'}),
    h('link', {rel: 'icon', href: `${base}icon.svg`, type: 'image/svg+xml'}),
    h('link', {rel: 'manifest', href: `${base}manifest.webmanifest`}),
    h('link', {rel: 'stylesheet', href: parts.sheet}),
    h('meta', {name: 'quizproof', content: JSON.stringify(settings)}),
    h('script', {type: 'module', src: parts.script}),
  ])
}
