import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Pattern} from '../../bank/bank-data.ts'
import {findLanguage} from '../../fields/language.ts'
import {findLicence} from '../../fields/licence.ts'
import {planFacts} from '../../player/session/plan-facts.ts'
import {toDataPath, toPatternPath} from '../addresses.ts'
import {renderQuestion} from '../content/question.ts'
import {toRich} from '../content/rich.ts'
import type {Site} from '../context.ts'
import {renderBadge} from './badge.ts'
import {renderDocument, toDirection} from './document.ts'
import {findOffer, listSiteOffers, renderOffers, type SiteOffer, toModeAddress} from './offers.ts'

/** The page of a pattern: what to read, the modes, and the questions. */
export function renderPatternPage(pattern: Pattern, site: Site): string {
  const {bank, base, driver, strings} = site
  const path = toPatternPath(pattern.id)
  const offers = listSiteOffers(site, pattern.id)
  const language = findLanguage(pattern, bank)
  const own = {lang: language.lang, dir: language.dir ?? 'auto'}
  return renderDocument(site, {
    title: pattern.title,
    description: pattern.summary,
    data: {pattern: pattern.id},
    content: [
      renderBreadcrumb(pattern, site),
      h('h1', own, pattern.title),
      h(
        'quiz-pattern',
        {
          light: true,
          address: true,
          pattern: pattern.id,
          'assets-base': base,
          'heading-level': '2',
          ...(driver === undefined && {'data-src': base + toDataPath(pattern.id)}),
        },
        [
          renderIntroduction(pattern, site, own),
          renderContents(pattern, site, own),
          renderMainOffers(pattern, site, offers),
          h('section', [h('h2', {id: 'page.modes'}, strings.waysToLearn), renderOffers(site, path, offers)]),
          renderConcepts(pattern, site),
          ...(driver === undefined
            ? [h('section', {id: 'page.progress', hidden: true}, [h('h2', strings.progress)])]
            : []),
          renderQuestions(pattern, site),
        ],
      ),
    ],
  })
}

function renderBreadcrumb({track}: Pattern, {bank, base, strings}: Site): Element {
  const found = bank.tracks.find(({id}) => id === track)
  return h('nav', {className: ['breadcrumb'], ariaLabel: strings.site.breadcrumb}, [
    h('ol', [
      h('li', [h('a', {href: base}, strings.site.home)]),
      ...(found ? [h('li', [h('a', {href: `${base}#track.${found.id}`, dir: 'auto'}, found.title)])] : []),
    ]),
  ])
}

type Language = {readonly lang: string | undefined; readonly dir: string}

function renderIntroduction(pattern: Pattern, site: Site, own: Language): Element {
  const {bank, base, driver, strings} = site
  const licence = findLicence(pattern, bank)
  const needed = pattern.requires.flatMap((id) => bank.pattern(id) ?? [])
  return h('div', {className: ['introduction']}, [
    h('p', {className: ['summary'], ...own}, pattern.summary),
    h('ul', {className: ['facts']}, [
      h('li', strings.minutes(pattern.minutes)),
      h('li', strings.questionCount(pattern.questions.length)),
      ...(licence === undefined ? [] : [h('li', strings.licence(licence))]),
      ...(driver === undefined ? [h('li', {dataLevel: pattern.id}, strings.levels['not-started'])] : []),
    ]),
    ...(needed.length === 0
      ? []
      : [
          h('p', {className: ['note']}, [
            `${strings.site.requires}: `,
            ...separate(
              needed.map(({id, title}) => h('a', {href: base + toPatternPath(id), dir: 'auto'}, title)),
            ),
          ]),
        ]),
  ])
}

const separate = (parts: readonly Element[]): ElementContent[] =>
  parts.flatMap((part, index) => (index === 0 ? [part] : [{type: 'text' as const, value: ', '}, part]))

function renderContents({concepts}: Pattern, {strings}: Site, own: Language): ElementContent {
  return h('nav', {className: ['contents'], ariaLabel: strings.site.onThisPage}, [
    h('ul', [
      ...concepts.map(({id, title}) =>
        h('li', own, [h('a', {href: `#${encodeURIComponent(id)}`}, title.text)]),
      ),
      h('li', [h('a', {href: '#page.modes'}, strings.waysToLearn)]),
      h('li', [h('a', {href: '#page.questions'}, strings.site.questions)]),
    ]),
  ])
}

/** The test and the challenge, which the player recommends too. */
function renderMainOffers(pattern: Pattern, site: Site, offers: readonly SiteOffer[]): ElementContent {
  const {strings} = site
  const path = toPatternPath(pattern.id)
  const test = findOffer(offers, 'test')
  const challenge = findOffer(offers, 'challenge')
  const facts = ({plan}: SiteOffer): Element =>
    h('span', {className: ['muted']}, planFacts(plan, strings).join(' · '))
  return h('div', {className: ['recommended']}, [
    ...(test
      ? [
          h('div', {className: ['card', 'primary']}, [
            h('h2', strings.testPattern),
            h('p', `${strings.modes['test']?.text}.`),
            h('div', {className: ['actions']}, [
              h(
                'a',
                {className: ['button', 'primary'], href: toModeAddress(site, path, test)},
                strings.testPattern,
              ),
              facts(test),
            ]),
          ]),
        ]
      : []),
    ...(challenge
      ? [
          h('div', {className: ['card', 'badge-line']}, [
            renderBadge(),
            h('div', [
              h('h2', strings.challenge),
              h('p', toDirection(site), pattern.badge ?? pattern.title),
              h('div', {className: ['actions']}, [
                h(
                  'a',
                  {className: ['button'], href: toModeAddress(site, path, challenge)},
                  strings.begin(strings.challenge),
                ),
                facts(challenge),
              ]),
            ]),
          ]),
        ]
      : []),
  ])
}

function renderConcepts(pattern: Pattern, site: Site): ElementContent {
  const {bank, strings} = site
  const language = findLanguage(pattern, bank)
  const {introduction, concepts} = pattern
  return h('section', {className: ['concepts']}, [
    h('h2', {id: 'page.concepts'}, strings.readFirst),
    ...(introduction ? [toRich(introduction, {site, language, shift: 1})] : []),
    ...concepts.map(({id, title, content}) =>
      h('section', {className: ['concept']}, [
        h('h3', {id}, [
          toRich(title, {site, language}, 'span'),
          ' ',
          h('a', {className: ['anchor'], href: `#${encodeURIComponent(id)}`, ariaLabel: title.text}, '#'),
        ]),
        toRich(content, {site, language, shift: 1}),
      ]),
    ),
  ])
}

function renderQuestions(pattern: Pattern, site: Site): ElementContent {
  const {bank, strings} = site
  const questions = pattern.questions.flatMap((id) => bank.question(id) ?? [])
  return h('section', {className: ['questions']}, [
    h('h2', {id: 'page.questions'}, strings.site.questions),
    h('details', {className: ['all']}, [
      h('summary', strings.questionCount(questions.length)),
      ...questions.map((question) => renderQuestion(question, site)),
    ]),
  ])
}
