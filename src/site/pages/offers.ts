import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {offeredModes} from '../../player/modes.ts'
import {listAskedKinds} from '../../player/session/asked-kinds.ts'
import {planFacts} from '../../player/session/plan-facts.ts'
import {explainRefusal} from '../../player/strings/refusals/refusal-texts.ts'
import type {Mode} from '../../session/define/mode.ts'
import {planSession, type SessionPlan} from '../../session/start/plan-session.ts'
import type {Site} from '../context.ts'

/** Plans as the player does: a page of a site runs no programs. */
const planMode = ({bank}: Site, mode: Mode, patterns?: readonly string[]): SessionPlan =>
  planSession(bank, mode, {
    kinds: listAskedKinds(mode),
    ...(patterns && {patterns}),
  })

/** A mode that a page links to, or says why it cannot: `plan.refusal`. */
export interface SiteOffer {
  readonly mode: Mode
  readonly plan: SessionPlan
  /** Whether it asks about all patterns, on the first page. */
  readonly isAcross: boolean
  /** Whether a learner needs earlier results for it. */
  readonly needsResults: boolean
}

/** A mode is listed if it has questions, also if a page that runs no programs leaves them all out, as in the player. */
const isListed = ({refusal}: SessionPlan): boolean =>
  !refusal || (refusal.code === 'no-questions' && refusal.data.reason === 'kinds')

/** The offer of a mode that can be played. */
export const findOffer = (offers: readonly SiteOffer[], name: string): SiteOffer | undefined =>
  offers.find(({mode, plan, needsResults}) => mode.name === name && (needsResults || !plan.refusal))

/** The modes for a pattern, in the order of the player. */
export function listSiteOffers(site: Site, pattern: string): SiteOffer[] {
  return offeredModes.flatMap((mode): SiteOffer[] => {
    const own = planMode(site, mode, [pattern])
    const code = own.refusal?.code
    if (code === 'needs-patterns') {
      const plan = planMode(site, mode)
      return isListed(plan) ? [{mode, plan, isAcross: true, needsResults: false}] : []
    }
    if (code === 'needs-questions') return [{mode, plan: own, isAcross: false, needsResults: true}]
    return isListed(own) ? [{mode, plan: own, isAcross: false, needsResults: false}] : []
  })
}

/** The modes that ask about several patterns at once. */
export function listOffersAcross(site: Site): SiteOffer[] {
  return offeredModes
    .filter(({asksPattern, selection}) => asksPattern || selection.rule === 'graph')
    .map((mode) => ({mode, plan: planMode(site, mode)}))
    .filter(({plan}) => isListed(plan))
    .map(({mode, plan}) => ({mode, plan, isAcross: true, needsResults: false}))
}

/** The address that plays a mode. */
export const toModeAddress = (site: Site, path: string, {mode, isAcross}: SiteOffer): string =>
  `${site.base}${isAcross ? '' : path}?mode=${mode.name}`

/** A list of links, one for each mode. */
export function renderOffers(site: Site, path: string, offers: readonly SiteOffer[]): ElementContent {
  return h(
    'ul',
    {className: ['cards']},
    offers.map((offer) => renderOffer(site, path, offer)),
  )
}

function renderOffer(site: Site, path: string, offer: SiteOffer): ElementContent {
  const {strings} = site
  const {mode, plan, needsResults} = offer
  const {title, text} = strings.modes[mode.name] ?? {title: mode.title, text: ''}
  const {refusal} = plan
  if (refusal && !needsResults)
    return h('li', {className: ['mode']}, [h('strong', title), h('span', explainRefusal(strings, refusal))])
  return h('li', {hidden: needsResults, dataMode: mode.name}, [
    h('a', {className: ['mode', 'button'], href: toModeAddress(site, path, offer)}, [
      h('strong', title),
      h('span', text),
      ...(needsResults ? [] : [h('span', planFacts(plan, strings).join(' · '))]),
    ]),
  ])
}
