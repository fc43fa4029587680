import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Pattern, Track} from '../../bank/bank-data.ts'
import {findLanguage} from '../../fields/language.ts'
import {toDataPath, toPatternPath} from '../addresses.ts'
import type {Site} from '../context.ts'
import {renderDocument, toDirection} from './document.ts'
import {listOffersAcross, renderOffers} from './offers.ts'

/** The first page: search, the patterns by track, and the modes that ask about all of them. */
export function renderIndexPage(site: Site): string {
  const {bank, base, driver, strings} = site
  const across = listOffersAcross(site)
  return renderDocument(site, {
    title: bank.title ?? bank.name,
    description: bank.patterns.map(({title}) => title).join(', '),
    data: {
      search: `${base}search.json`,
      ...(driver === undefined && {data: bank.patterns.map(({id}) => base + toDataPath(id))}),
    },
    content: [
      h('h1', toDirection(site), bank.title ?? bank.name),
      h('div', {id: 'page.player'}, [
        h('noscript', [h('p', {className: ['note']}, strings.site.needsScript)]),
        h('search', {hidden: true}, [
          h('label', {className: ['label'], htmlFor: 'page.search'}, strings.site.search),
          h('input', {id: 'page.search', type: 'search', autoComplete: 'off', spellCheck: 'false'}),
          h('p', {id: 'page.count', className: ['note'], role: 'status'}),
          h('ul', {id: 'page.results', className: ['results', 'plain']}),
        ]),
        h('div', {id: 'page.tracks'}, [
          ...bank.tracks.map((track) => renderTrack(track, site)),
          ...(across.length === 0
            ? []
            : [h('section', [h('h2', strings.site.acrossPatterns), renderOffers(site, '', across)])]),
          ...(driver === undefined
            ? [h('section', {id: 'page.progress', hidden: true}, [h('h2', strings.progress)])]
            : []),
        ]),
      ]),
    ],
  })
}

function renderTrack(track: Track, site: Site): ElementContent {
  const patterns = site.bank.patterns.filter((pattern) => pattern.track === track.id)
  return h('section', [
    h('h2', {id: `track.${track.id}`, ...toDirection(site)}, track.title),
    h(
      'ul',
      {className: ['cards']},
      patterns.map((pattern) => renderCard(pattern, site)),
    ),
  ])
}

function renderCard(pattern: Pattern, {bank, base, driver, strings}: Site): ElementContent {
  const {lang, dir = 'auto'} = findLanguage(pattern, bank)
  const facts = [strings.questionCount(pattern.questions.length), strings.minutes(pattern.minutes)]
  return h('li', [
    h('a', {className: ['mode', 'button'], href: base + toPatternPath(pattern.id)}, [
      h('strong', {lang, dir}, pattern.title),
      h('span', {lang, dir}, pattern.summary),
      h('span', facts.join(' · ')),
      ...(driver === undefined
        ? [h('span', {className: ['level'], dataLevel: pattern.id}, strings.levels['not-started'])]
        : []),
    ]),
  ])
}
