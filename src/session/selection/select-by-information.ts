import type {Difficulty} from '../../fields/common-fields.ts'
import type {Question} from '../../kinds/kinds.ts'
import {isEvidence} from '../evidence.ts'
import {computeInformation, estimateAbility, type RaschResponse} from '../placement/ability.ts'
import type {Session} from '../session.ts'
import {type Choosing, type Chosen, keepLowest, listUnasked, pickOne, wasRight} from './choosing.ts'
import type {InformationSelection} from './selection.ts'

const defaultDifficulties: Readonly<Record<Difficulty, number>> = {easy: -1, medium: 0, hard: 1}

export function selectByInformation(selection: InformationSelection, choosing: Choosing): Chosen | undefined {
  const {session, random} = choosing
  if (session.tasks.length >= selection.max) return undefined
  const {mean} = estimateAbility(raschResponses(selection, session))
  const told = ({id, difficulty}: Question): number =>
    computeInformation(findDifficulty(selection, id, difficulty), mean)
  return pickOne(
    keepLowest(listUnasked(choosing), (question) => -told(question)),
    random,
  )
}

/** The responses so far, in the terms of the model. */
export function raschResponses(selection: InformationSelection, {tasks}: Session): RaschResponse[] {
  return tasks.filter(isEvidence).map((task) => ({
    difficulty: findDifficulty(selection, task.question, task.difficulty),
    right: wasRight(task),
  }))
}

function findDifficulty(
  {difficulties = {}}: InformationSelection,
  id: string,
  difficulty: Difficulty,
): number {
  const known = Object.hasOwn(difficulties, id) ? difficulties[id] : undefined
  return known ?? defaultDifficulties[difficulty]
}
