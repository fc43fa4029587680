import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {findGiven} from '../../bank/find-given.ts'
import {findLanguage} from '../../fields/language.ts'
import {atKind, type Question} from '../../kinds/kinds.ts'
import type {SolutionStep} from '../../kinds/shared/question.ts'
import {publicSides} from '../../kinds/sides.ts'
import {toQuestionAnchor} from '../addresses.ts'
import type {Site} from '../context.ts'
import {type Rich, readings} from './kinds.ts'
import {toRich} from './rich.ts'

/** A question to read: without a script, and without its key on a public site. */
export function renderQuestion(question: Question, site: Site): Element {
  const {bank, strings} = site
  const language = findLanguage(question, bank.pattern(question.pattern), bank)
  const rich: Rich = (content, name) => toRich(content, {site, language, shift: 2}, name)
  const open = atKind(publicSides, question).toPublic(question)
  return h('article', {className: ['question'], id: toQuestionAnchor(question)}, [
    h('h3', rich(open.title, 'span')),
    h('ul', {className: ['facts']}, [
      h('li', strings.difficulties[open.difficulty]),
      ...(open.points === undefined ? [] : [h('li', strings.points(open.points))]),
      ...open.tags.map((tag) => h('li', {dir: 'auto'}, tag)),
      ...(open.licence === undefined ? [] : [h('li', strings.licence(open.licence))]),
    ]),
    ...renderGiven(question, site),
    rich(open.stem),
    ...(atKind(readings, open).body?.(open, rich, strings) ?? []),
    ...(site.driver === undefined ? [renderKey(question, rich, site), renderTrial(question, site)] : []),
  ])
}

/** What holds for every question of the pattern. */
function renderGiven(question: Question, site: Site): Element[] {
  const given = findGiven(question, site.bank)
  return given ? [h('p', {className: ['note']}, [toRich(given, {site, language: given}, 'span')])] : []
}

/** Key, rationales, hints, solution, common mistakes and sources, folded. */
function renderKey(question: Question, rich: Rich, {strings}: Site): Element {
  return h('details', [
    h('summary', strings.site.keyAndSolution),
    ...atKind(readings, question).key(question, rich, strings),
    ...renderGuidance(question, rich, strings),
  ])
}

/** A link that asks the question; it needs a script. */
function renderTrial({id}: Question, {strings}: Site): Element {
  return h('p', {className: ['trial'], hidden: true}, [
    h('a', {href: `?question=${encodeURIComponent(id)}`}, strings.site.tryIt),
  ])
}

/** Hints, the solution, common mistakes and sources. */
export function renderGuidance(
  {hints, solution, quickCheck, commonMistakes, source = []}: Question,
  rich: Rich,
  strings: Site['strings'],
): ElementContent[] {
  return [
    ...section(strings.site.hintNumbers, hints.length > 0, () => [
      h(
        'ol',
        hints.map((hint) => h('li', rich(hint))),
      ),
    ]),
    ...section(strings.solution, solution !== undefined, () => [
      solution?.introduction && rich(solution.introduction),
      solution && solution.steps.length > 0 ? renderSteps(solution.steps, rich) : undefined,
      solution?.conclusion && rich(solution.conclusion),
    ]),
    ...section(strings.quickCheck, quickCheck !== undefined, () => [quickCheck && rich(quickCheck)]),
    ...section(strings.commonMistakes, commonMistakes.length > 0, () => [
      h(
        'ul',
        commonMistakes.map((mistake) => h('li', rich(mistake, 'span'))),
      ),
    ]),
    ...section(strings.sources, source.length > 0, () => [
      h(
        'ul',
        source.map(({content}) => h('li', rich(content, 'span'))),
      ),
    ]),
  ]
}

function renderSteps(steps: readonly SolutionStep[], rich: Rich): Element {
  return h(
    'ol',
    {className: ['steps']},
    steps.map(({name, content}) =>
      h('li', [
        ...(name === undefined ? [] : [h('span', {className: ['step-name']}, name), ' ']),
        rich(content),
      ]),
    ),
  )
}

function section(
  title: string,
  isThere: boolean,
  content: () => readonly (Element | undefined)[],
): ElementContent[] {
  if (!isThere) return []
  return [h('h4', title), ...content().filter((one) => one !== undefined)]
}
