import type {PublicQuestion} from '../../kinds/kinds.ts'
import type {SolutionStep} from '../../kinds/shared/question.ts'
import type {Mode} from '../../session/define/mode.ts'
import type {Reveal} from '../../session/view/reveal.ts'
import type {SessionView} from '../../session/view/view-session.ts'
import type {TaskView} from '../../session/view/view-task.ts'
import {count} from '../reporters/wording.ts'
import {type Line, richLines} from './lay-out.ts'
import {markOf, toKeyLines, toPrompt, toResponseLines} from './terminals.ts'

/** The lines of a new question; nothing depends on colour. */
export function showTask(view: SessionView, task: TaskView): Line[] {
  if (task.reveal.closedBy === 'shown') return showExample(task)
  return view.phase === 'closed' ? [] : showQuestion(view, task)
}

function showQuestion(view: SessionView, task: TaskView): Line[] {
  const {question, steps, licence} = task
  return [
    '',
    `--- Question ${task.index + 1} (${describeQuestion(view, question)}) --- ${describeLimits(view, task)}`,
    ...headerLines(task),
    ...(steps ? ['', 'Part of the solution:', ...steps.flatMap(stepLines)] : []),
    '',
    ...toPrompt(question).lines,
    ...(licence === undefined ? [] : ['', `Licence: ${licence}`]),
  ]
}

/** The difficulty, and the points where the mode has points. */
function describeQuestion({mode}: SessionView, {difficulty, points}: PublicQuestion): string {
  return points === undefined || mode.scoring === 'none'
    ? difficulty
    : `${difficulty}, ${count(points, 'point')}`
}

/** A question with its key and solution, to read rather than respond to. */
function showExample(task: TaskView): Line[] {
  const {index, question, reveal} = task
  return [
    '',
    `--- Worked example ${index + 1} (${question.difficulty}) ---`,
    ...headerLines(task),
    '',
    ...toPrompt(question).lines,
    '',
    ...explain(question, reveal),
  ]
}

function headerLines({question, given}: TaskView): Line[] {
  const {title, stem} = question
  return [
    '',
    title.text,
    '',
    ...(given ? [...richLines(given), ''] : []),
    ...richLines(stem, {numbered: toPrompt(question).numbered}),
  ]
}

function stepLines(step: SolutionStep | null, index: number): Line[] {
  const mark = `  ${index + 1}. `
  if (!step) return [{mark, text: '...'}]
  const {name, content} = step
  if (name === undefined) return richLines(content, {mark})
  return richLines({...content, text: `${name}.${content.code ? '\n' : ' '}${content.text}`}, {mark})
}

/** The remaining attempts, hints and time; hints only if the question has any. */
export function describeLimits(
  view: SessionView,
  {attemptsLeft, hints, hintsLeft, timeLeftMs}: TaskView,
): string {
  return [
    attemptsLeft === undefined ? [] : count(attemptsLeft, 'attempt'),
    hints.length + hintsLeft === 0 ? [] : count(hintsLeft, 'hint'),
    timeLeftMs === undefined ? [] : `${clock(timeLeftMs)} left`,
    view.timeLeftMs === undefined ? [] : `${clock(view.timeLeftMs)} left in total`,
  ]
    .flat()
    .join(', ')
}

/** What the mode reveals about a question so far. */
export function showReveal(question: PublicQuestion, reveal: Reveal): Line[] {
  const {closedBy, outcomes} = reveal
  const outcome = closedBy === 'time' ? 'Time is up' : outcomes?.at(-1)
  // Skipping has no outcome; earlier attempts do.
  const isShown = outcome !== undefined && closedBy !== 'skip'
  return [...(isShown ? [capital(outcome)] : []), ...explain(question, reveal)]
}

/** The rationales, the key, the solution and the sources. */
function explain(question: PublicQuestion, {outcomes, feedback = [], solved}: Reveal): Line[] {
  const {solution, quickCheck, source = []} = solved ?? {}
  const steps = (solution?.steps ?? []).flatMap(stepLines)
  return [
    ...feedback
      .map((own) => ({...own, mark: markOf(question, own)}))
      .sort((one, other) => Number.parseInt(one.mark, 10) - Number.parseInt(other.mark, 10) || 0)
      .flatMap(({rationale, mark}) => richLines(rationale, {mark})),
    '',
    ...(solved && outcomes?.at(-1) !== 'right' ? toKeyLines(solved, question) : []),
    '',
    ...(solution ? ['Solution:'] : []),
    ...(solution?.introduction ? richLines(solution.introduction, {mark: '  '}) : []),
    ...steps,
    ...(solution?.conclusion ? richLines(solution.conclusion, {mark: '  '}) : []),
    '',
    ...(quickCheck ? richLines({...quickCheck, text: `Quick check: ${quickCheck.text}`}) : []),
    '',
    ...(source.length > 0 ? ['Sources:'] : []),
    ...source.map(({url, content}) => ({
      mark: '  - ',
      text: content.text === url ? url : `${content.text}: ${url}`,
    })),
  ]
}

/** The result of a finished session. If the mode defers feedback, it reviews each question that was not right. */
export function showResult({ending, result, tasks = []}: SessionView, {feedback}: Mode): Line[] {
  if (!result) return []
  const {counts, points, passed, mastery, badge, placement} = result
  const counted = Object.entries(counts).filter(([, count]) => count > 0)
  return [
    '',
    ending === 'time' ? '=== Time is up ===' : '=== Finished ===',
    '',
    ...tasks.flatMap(feedback.solution === 'end' ? showReview : showEnd),
    '',
    ...(counted.length > 0 ? [counted.map(([outcome, count]) => `${count} ${outcome}`).join(', ')] : []),
    ...(points ? [`Points: ${rounded(points.earned)} of ${rounded(points.possible)}`] : []),
    ...(passed === undefined ? [] : [passed ? 'Passed' : 'Not passed']),
    ...(mastery
      ? [`Verdict: ${verdicts[mastery.verdict]} (probability of strong: ${mastery.probability.toFixed(2)})`]
      : []),
    ...(badge ? [`Badge: ${badge.name}${badge.level === 'gold' ? ', gold' : ''}`] : []),
    ...(placement?.by === 'graph' ? [`Known: ${placement.known.join(', ') || 'nothing yet'}`] : []),
  ]
}

function showReview(task: TaskView): Line[] {
  const {question, reveal, attempts} = task
  const last = attempts.at(-1)
  if (reveal.outcomes?.at(-1) === 'right') return showEnd(task)
  return [
    '',
    ...showEnd(task),
    '',
    ...(last ? ['Your response:', ...toResponseLines(question, last.response)] : ['No response']),
    '',
    ...(reveal.feedback?.length ? ['Why:'] : []),
    ...explain(question, reveal),
    '',
  ]
}

function showEnd({index, question, reveal}: TaskView): Line[] {
  const {closedBy, outcomes} = reveal
  const end = closedBy === 'shown' ? 'worked example' : (outcomes?.at(-1) ?? 'unanswered')
  return [{mark: `${index + 1}. `, text: `${end}: ${question.title.text}`}]
}

const verdicts = {strong: 'strong', weak: 'weak', 'not-proven': 'not proven'} as const

/** Minutes and seconds, `2:00`. */
function clock(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

const rounded = (points: number): number => Math.round(points * 100) / 100
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
