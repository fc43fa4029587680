import type {PublicQuestion} from '../../kinds/types.ts'
import type {RichText} from '../../markdown/rich-text.ts'
import type {Reveal} from '../../session/reveal.ts'
import type {SessionView, TaskView} from '../../session/view.ts'
import {keyLinesOf} from './key-lines.ts'
import {promptOf} from './question-prompts.ts'

/** What is to be seen when a question comes up, as plain lines: nothing depends on colour. */
export function showTask(view: SessionView, task: TaskView): string[] {
  if (task.reveal.closedBy === 'shown') return showExample(task)
  return view.phase === 'closed' ? [] : showQuestion(view, task)
}

function showQuestion(view: SessionView, task: TaskView): string[] {
  const {question, steps, hints} = task
  return [
    '',
    `--- Question ${task.task + 1} (${question.difficulty}) --- ${limitsOf(view, task)}`,
    ...faceOf(question),
    ...(steps ?? []).map((step, index) => `  Step ${index + 1}: ${step ? step.content.text : '...'}`),
    ...promptOf(question).lines,
    ...hints.map(({text}, index) => `Hint ${index + 1}: ${text}`),
  ]
}

/** A question with all that is known of it, only to be read. */
function showExample({task, question, reveal}: TaskView): string[] {
  return [
    '',
    `--- Worked example ${task + 1} (${question.difficulty}) ---`,
    ...faceOf(question),
    ...promptOf(question).lines,
    ...showReveal(reveal),
  ]
}

const faceOf = ({title, stem}: PublicQuestion): string[] => [title.text, ...linesOf(stem)]

/** What is left of attempts, hints and time. */
export function limitsOf(view: SessionView, {attemptsLeft, hintsLeft, timeLeft}: TaskView): string {
  return [
    attemptsLeft === undefined ? [] : countOf(attemptsLeft, 'attempt'),
    countOf(hintsLeft, 'hint'),
    timeLeft === undefined ? [] : `${clock(timeLeft)} left`,
    view.timeLeft === undefined ? [] : `${clock(view.timeLeft)} left for all`,
  ]
    .flat()
    .join(', ')
}

/** What the mode tells of a question by now. */
export function showReveal({outcomes, closedBy, feedback = [], solved}: Reveal): string[] {
  const outcome = closedBy === 'time' ? 'Time is over' : outcomes?.at(-1)
  const solution = solved?.solution
  const key = solved && outcomes?.at(-1) !== 'right' ? keyLinesOf(solved) : []
  return [
    ...(outcome === undefined ? [] : [capital(outcome)]),
    ...feedback.map(({rationale}) => `  ${rationale.text}`),
    ...(key.length > 0
      ? [solved?.kind === 'open' ? 'Looked for:' : 'Right is:', ...key.map((line) => `  ${line}`)]
      : []),
    ...(solution?.introduction ? linesOf(solution.introduction) : []),
    ...(solution?.steps ?? []).map(({content}, index) => `  ${index + 1}. ${content.text}`),
    ...(solution?.conclusion ? linesOf(solution.conclusion) : []),
    ...(solved?.quickCheck ? [`Quick check: ${solved.quickCheck.text}`] : []),
  ]
}

/** What a finished session comes to. */
export function showResult({ending, result, tasks = []}: SessionView): string[] {
  if (!result) return []
  const {counts, points, passed, mastery, badge, placement} = result
  const counted = Object.entries(counts).filter(([, count]) => count > 0)
  return [
    '',
    ending === 'time' ? '=== Time is over ===' : '=== Finished ===',
    ...tasks.map(({task, question, reveal}) => `${task + 1}. ${endOf(reveal)}: ${question.title.text}`),
    ...(counted.length > 0 ? [counted.map(([outcome, count]) => `${count} ${outcome}`).join(', ')] : []),
    ...(points ? [`Points: ${rounded(points.earned)} of ${rounded(points.possible)}`] : []),
    ...(passed === undefined ? [] : [passed ? 'Passed' : 'Not passed']),
    ...(mastery
      ? [
          `Verdict: ${verdicts[mastery.verdict]} (probability of being strong ${mastery.probability.toFixed(2)})`,
        ]
      : []),
    ...(badge ? [`Badge: ${badge.name}${badge.level === 'gold' ? ', gold' : ''}`] : []),
    ...(placement?.by === 'graph' ? [`Known: ${placement.known.join(', ') || 'nothing yet'}`] : []),
  ]
}

const endOf = ({closedBy, outcomes}: Reveal): string =>
  closedBy === 'shown' ? 'worked example' : (outcomes?.at(-1) ?? 'unanswered')

const verdicts = {strong: 'strong', weak: 'weak', 'not-proven': 'not proven'} as const

/** Minutes and seconds, `2:00`. */
function clock(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

const rounded = (points: number): number => Math.round(points * 100) / 100
const linesOf = ({text}: RichText): string[] => (text === '' ? [] : text.split('\n'))
const countOf = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
