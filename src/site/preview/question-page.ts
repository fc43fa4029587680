import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {findLanguage} from '../../fields/language.ts'
import {atKind, type Question} from '../../kinds/kinds.ts'
import {type Rich, readings} from '../content/kinds.ts'
import {renderGuidance} from '../content/question.ts'
import {toRich} from '../content/rich.ts'
import type {Site} from '../context.ts'
import {renderDiagnostics} from './diagnostics.ts'
import {part, renderPreview, toPatternAddress, toQuestionAddress} from './document.ts'
import type {ObservedProgram, PreviewState} from './preview-state.ts'

interface QuestionPage {
  readonly id: string
  /** Whether the player shows the key from the start. */
  readonly isClosed: boolean
}

/** A question in the player, and what learners see of it only later or never. An invalid one has its problems only. */
export function renderQuestionPage(site: Site, state: PreviewState, {id, isClosed}: QuestionPage): string {
  const question = state.bank.question(id)
  const source = state.findQuestion(id)
  const problems = state.diagnostics.filter(({file}) => file === source?.path)
  return renderPreview(site, {
    title: question?.title.text ?? id,
    data: {question: id, source: `/question.json?id=${encodeURIComponent(id)}`},
    content: [
      part('where', renderWhere({id, isClosed}, question, state)),
      part('problems', problems.length === 0 ? [] : [renderDiagnostics(problems, state)]),
      h('quiz-question', {
        light: true,
        'heading-level': '1',
        closed: isClosed,
        question: id,
        'assets-base': '/',
      }),
      part('author', question ? renderAuthorView(question, site, state) : []),
    ],
  })
}

function renderWhere(
  {id, isClosed}: QuestionPage,
  question: Question | undefined,
  state: PreviewState,
): ElementContent[] {
  const source = state.findQuestion(id)
  const pattern = question && state.bank.pattern(question.pattern)
  const position = pattern?.questions.indexOf(question?.id ?? '') ?? -1
  const before = pattern?.questions[position - 1]
  const after = pattern?.questions[position + 1]
  return [
    h('nav', {className: ['breadcrumb'], ariaLabel: 'Breadcrumb'}, [
      h('ol', [
        h('li', [h('a', {href: '/'}, 'All patterns')]),
        ...(pattern
          ? [h('li', [h('a', {href: toPatternAddress(pattern.id), dir: 'auto'}, pattern.title)])]
          : []),
      ]),
    ]),
    h('p', {className: ['bar']}, [
      h('code', source ? `${source.path}:${source.start.line}` : id),
      ...(before === undefined ? [] : [h('a', {href: toQuestionAddress(before)}, 'Previous question')]),
      ...(after === undefined ? [] : [h('a', {href: toQuestionAddress(after)}, 'Next question')]),
      isClosed
        ? h('a', {href: toQuestionAddress(id)}, 'Without the key')
        : h('a', {href: `${toQuestionAddress(id)}&state=closed`}, 'With the key'),
    ]),
    ...(question || source ? [] : [h('p', `There is no question ${id}.`)]),
    ...(!question && source ? [h('p', 'This question has errors, so it cannot be shown.')] : []),
  ]
}

function renderAuthorView(question: Question, site: Site, state: PreviewState): Element[] {
  const language = findLanguage(question, state.bank.pattern(question.pattern), state.bank)
  const rich: Rich = (content, name) => toRich(content, {site, language, shift: 2}, name)
  const observations = state.readObservations(question.id)
  return [
    h('section', [
      h('h2', 'Key and feedback'),
      h('ul', {className: ['facts']}, listFacts(question)),
      ...atKind(readings, question).key(question, rich, site.strings),
      ...renderGuidance(question, rich, site.strings),
    ]),
    ...(observations.length === 0 ? [] : [renderObservations(observations)]),
  ]
}

function listFacts({
  kind,
  category,
  difficulty,
  level,
  sets = [],
  tags,
  timeLimitMs,
  attempts,
  points,
  licence,
}: Question): Element[] {
  const facts = [
    kind,
    category,
    difficulty,
    level,
    ...sets,
    ...tags,
    timeLimitMs === undefined ? undefined : `${timeLimitMs / 1000} s`,
    attempts === undefined ? undefined : `attempts: ${attempts}`,
    points === undefined ? undefined : `points: ${points}`,
    licence,
  ]
  return facts.flatMap((fact) => (fact === undefined ? [] : [h('li', {dir: 'auto'}, fact)]))
}

/** Equal results of several environments share a row. */
function renderObservations(observations: readonly ObservedProgram[]): Element {
  const rows = new Map<string, {readonly seen: ObservedProgram; readonly environments: string[]}>()
  for (const seen of observations) {
    const key = JSON.stringify([seen.program, seen.result])
    const row = rows.get(key)
    if (row) row.environments.push(seen.environment)
    else rows.set(key, {seen, environments: [seen.environment]})
  }
  return h('section', [
    h('h2', 'What the programs of its proof did'),
    ...[...rows.values()].map(({seen: {program, result}, environments}) =>
      h('details', [
        h('summary', [
          `${environments.join(', ')}: `,
          h(
            'code',
            {dir: 'ltr'},
            result === undefined ? 'not run; `build-bank verify` runs it' : shorten(result),
          ),
        ]),
        h('pre', {dir: 'ltr'}, [h('code', program)]),
        ...(result === undefined ? [] : [h('pre', {dir: 'ltr'}, [h('code', result)])]),
      ]),
    ),
  ])
}

function shorten(text: string): string {
  const [line = '', ...rest] = text.split('\n')
  return rest.length > 0 || line.length > 80 ? `${line.slice(0, 80)} …` : line
}
