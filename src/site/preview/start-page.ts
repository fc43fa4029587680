import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Pattern} from '../../bank/bank-data.ts'
import type {Question} from '../../kinds/kinds.ts'
import type {Site} from '../context.ts'
import {renderDiagnostics} from './diagnostics.ts'
import {part, renderPreview, toPatternAddress, toQuestionAddress} from './document.ts'
import type {PreviewState} from './preview-state.ts'

/** More problems than this are counted only; `build-bank check` lists all. */
const shownProblems = 50

/** The first page: what is broken, what is new, and all patterns with their questions. */
export function renderStartPage(site: Site, state: PreviewState): string {
  const {bank} = state
  return renderPreview(site, {
    title: bank.title ?? bank.name,
    data: {},
    content: [
      h('h1', {dir: 'auto'}, bank.title ?? bank.name),
      part('broken', renderBroken(state)),
      part('new', renderNew(state)),
      part(
        'patterns',
        bank.patterns.map((pattern) => renderPattern(pattern, state)),
      ),
    ],
  })
}

function renderBroken(state: PreviewState): Element[] {
  const problems = state.diagnostics.filter(({severity}) => severity !== 'info')
  const infos = state.diagnostics.length - problems.length
  const rest = problems.length - shownProblems
  return [
    h('section', [
      h('h2', problems.length === 0 ? 'No problems' : `Problems: ${problems.length}`),
      ...(problems.length === 0 ? [] : [renderDiagnostics(problems.slice(0, shownProblems), state)]),
      ...(rest > 0 ? [h('p', {className: ['note']}, `${rest} more; \`build-bank check\` lists all.`)] : []),
      ...(infos > 0
        ? [h('p', {className: ['note']}, `Messages of severity info, shown with their questions: ${infos}`)]
        : []),
    ]),
  ]
}

function renderNew({findChanged, bank, findQuestion}: PreviewState): ElementContent[] {
  const changed = findChanged()
  if (!changed) return []
  const found = bank.questions.filter(({id}) => changed.paths.has(findQuestion(id)?.path ?? ''))
  return [
    h('section', [
      h('h2', `New or changed since ${changed.ref}: ${found.length}`),
      ...(found.length === 0 ? [] : [listQuestions(found)]),
    ]),
  ]
}

function renderPattern({id, title, questions}: Pattern, {bank}: PreviewState): Element {
  return h('section', [
    h('h2', [h('a', {href: toPatternAddress(id), dir: 'auto'}, title)]),
    listQuestions(questions.flatMap((question) => bank.question(question) ?? [])),
  ])
}

function listQuestions(questions: readonly Question[]): Element {
  return h(
    'ul',
    {className: ['results', 'plain']},
    questions.map(({id, title, kind, difficulty, sets}) =>
      h('li', [
        h('a', {href: toQuestionAddress(id), dir: 'auto'}, title.text),
        h('p', [kind, difficulty, ...(sets ?? []), id].join(' · ')),
      ]),
    ),
  )
}
