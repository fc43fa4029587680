import {roundScore} from '../../kinds/shared/score.ts'
import type {Scoring} from '../define/mode.ts'
import {isEvidence} from '../evidence.ts'
import {type Choosing, listUnasked, wasRight} from '../selection/choosing.ts'
import {countUnreached} from '../selection/list-slots.ts'
import type {Task} from '../session.ts'

export interface Points {
  /** Each question counts by its `points`. Below 0 only with certainty-based marking. */
  readonly earned: number
  /**
   * The points if everything, including what was not reached, were right and worth the most. Questions that the bank
   * lacks do not count.
   */
  readonly possible: number
  /** `earned` of `possible`, from -1 to 1. */
  readonly scaled: number
}

/** The points of a session by the scoring of its mode; `undefined` if it has no marks, or nothing was asked. */
export function computePoints(
  choosing: Pick<Choosing, 'bank' | 'session'>,
  closed: readonly Task[],
): Points | undefined {
  const {scoring} = choosing.session.start.mode
  if (scoring.rule === 'none') return undefined
  const graded = closed.filter(isEvidence)
  // Questions not reached earn nothing; ungraded ones do not count.
  const earned = roundScore(sumEarned(scoring, graded))
  const possible = countPossible(scoring, {
    count: graded.length + countUnreached(choosing),
    weight: sum(graded.map(weightOf)) + weighUnreached(choosing),
  })
  if (!(possible > 0)) return undefined
  return {earned, possible, scaled: roundScore(Math.max(earned / possible, -1))}
}

type Marking = Exclude<Scoring, {rule: 'none'}>

function sumEarned(scoring: Marking, tasks: readonly Task[]): number {
  switch (scoring.rule) {
    case 'sum':
      return sum(tasks.map((task) => weightOf(task) * task.earned))
    case 'certainty':
      return sum(tasks.map((task) => weightOf(task) * certaintyPoints(scoring, task)))
    case 'speed':
      return sum(listSpeedPoints(scoring, tasks))
  }
}

function countPossible(
  scoring: Marking,
  {count, weight}: {readonly count: number; readonly weight: number},
): number {
  switch (scoring.rule) {
    case 'sum':
      return roundScore(weight)
    case 'certainty':
      return roundScore(weight * Math.max(...scoring.right))
    case 'speed':
      return (
        Math.round(weight * scoring.points) +
        sum(Array.from({length: count}, (_, run) => computeStreakBonus(scoring, run)))
      )
  }
}

const weightOf = ({points = 1}: {readonly points?: number}): number => points

/**
 * The weight of the questions that were planned but not closed. Which of the pool they would have been depends on
 * responses, so each of them weighs the mean of the pool.
 */
function weighUnreached(choosing: Pick<Choosing, 'bank' | 'session'>): number {
  const count = countUnreached(choosing)
  if (count === 0) return 0
  const open = choosing.session.tasks.filter(({closed}) => !closed)
  const unasked = listUnasked(choosing)
  const mean = unasked.length === 0 ? 1 : sum(unasked.map(weightOf)) / unasked.length
  return sum(open.map(weightOf)) + (count - open.length) * mean
}

/**
 * A fraction of the marks earns that fraction of the points for a right response; nearly none counts as wrong
 * (Moodle, question_cbm).
 */
export function certaintyPoints(
  {right, wrong}: {readonly right: readonly number[]; readonly wrong: readonly number[]},
  {attempts, earned}: Pick<Task, 'attempts' | 'earned'>,
): number {
  const made = attempts.at(-1)
  if (made?.certainty === undefined || made.earned === undefined) return 0
  return made.earned > 5e-8 ? earned * (right[made.certainty] ?? 0) : (wrong[made.certainty] ?? 0)
}

type Speed = Scoring & {readonly rule: 'speed'}

function listSpeedPoints(scoring: Speed, tasks: readonly Task[]): number[] {
  let run = 0
  return tasks.map((task) => {
    const bonus = wasRight(task) ? computeStreakBonus(scoring, run++) : 0
    if (!wasRight(task)) run = 0
    return computeSpeedPoints(scoring, task) + bonus
  })
}

/** All of the points at once, falling to half at the limit (Kahoot, "points"). */
function computeSpeedPoints(
  {points, fullWithinMs}: Speed,
  {attempts, openedAt, deadline, earned, points: weight = 1}: Task,
): number {
  const at = attempts.at(-1)?.at
  if (at === undefined) return 0
  const taken = at - openedAt
  const part = deadline === undefined || taken < fullWithinMs ? 1 : 1 - taken / (deadline - openedAt) / 2
  return Math.round(points * weight * earned * part)
}

/** The bonus for a right response after a streak. */
function computeStreakBonus({streak}: Speed, run: number): number {
  return run === 0 ? 0 : (streak[run - 1] ?? streak.at(-1) ?? 0)
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
