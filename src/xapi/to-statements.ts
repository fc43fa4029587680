import type {Bank} from '../bank/open-bank.ts'
import {expectSameBank} from '../session/same-bank.ts'
import type {Session} from '../session/session.ts'
import {type Activities, createActivities} from './activities.ts'
import type {Fact} from './fact.ts'
import {nameUuid} from './name-uuid.ts'
import {checkOptions, type StatementOptions} from './options.ts'
import {questionFacts} from './question-facts.ts'
import {sessionFacts} from './session-facts.ts'
import type {Activity, ContextActivities, Statement, StatementContext} from './statement.ts'
import {cmi5, toVerb} from './vocabulary.ts'

/**
 * What happened in a session, as statements of xAPI, in order; with `launch` as those that cmi5 defines and allows. The same session
 * gives the same statements, with the same ids: more of them can be sent whenever it has gone on, and none is kept twice.
 *
 * @throws {TypeError} when the options are not sound, or the bank is not that of the session
 */
export async function toStatements(
  bank: Bank,
  session: Session,
  options: StatementOptions,
): Promise<Statement[]> {
  checkOptions(options)
  expectSameBank(bank, session)
  const {grading, launch, epoch = 0} = options
  const activities = createActivities(bank, session, options)
  const {first, last} = sessionFacts(bank, session, {activities, launch})
  const facts = [first, ...questionFacts(bank, session, {activities, grading}), ...last]
  const told = nameOf(session, options)
  return Promise.all(
    facts.map(async (fact) => ({
      id: await nameUuid(options.subtle, `${told}\n${fact.verb} ${fact.event ?? 'session'}`),
      version: '1.0.3',
      timestamp: new Date(epoch + fact.at).toISOString(),
      actor: options.actor,
      verb: toVerb(fact.verb),
      object: fact.object,
      ...(fact.result && {result: fact.result}),
      context: contextOf(fact, {activities, options, revision: bank.version}),
    })),
  )
}

/** Whose session it is, so that no other has statements of the same ids. */
function nameOf({start}: Session, {actor, base, registration, epoch = 0}: StatementOptions): string {
  const {name, objectType, ...identity} = actor
  return JSON.stringify([base, identity, registration, start.id, start.at + epoch])
}

interface Circumstances {
  readonly activities: Activities
  readonly options: StatementOptions
  readonly revision: string
}

function contextOf(fact: Fact, {activities, options, revision}: Circumstances): StatementContext {
  const {registration, launch} = options
  const {
    contextActivities = {},
    extensions: given,
    ...template
  }: StatementContext = launch?.contextTemplate ?? {}
  const isJudged = fact.verb === 'passed' || fact.verb === 'failed'
  const masteryScore = isJudged ? launch?.masteryScore : undefined
  const extensions = {
    ...given,
    ...(masteryScore !== undefined && {[cmi5.masteryScore]: masteryScore}),
  }
  const own: ContextActivities = {
    parent: fact.about === 'question' ? [activities.session] : [],
    grouping: activities.patterns(fact.patterns),
    category: launch && fact.about === 'session' ? categoriesOf(fact) : [],
  }
  return {
    revision,
    ...template,
    ...(registration !== undefined && {registration}),
    ...joined(contextActivities, own),
    ...(Object.keys(extensions).length > 0 && {extensions}),
  }
}

/** Of the statements that cmi5 defines, as opposed to those that it allows. */
function categoriesOf({result}: Fact): Activity[] {
  const isMoving = result?.success !== undefined || result?.completion !== undefined
  return [cmi5.category, ...(isMoving ? [cmi5.moveOn] : [])].map((id) => ({objectType: 'Activity', id}))
}

/** Both together, without lists of nothing; a template's own lists come first, whole. */
function joined(
  template: ContextActivities,
  own: ContextActivities,
): Pick<StatementContext, 'contextActivities'> {
  const lists = (['parent', 'grouping', 'category', 'other'] as const)
    .map((name) => [name, [...(template[name] ?? []), ...(own[name] ?? [])]] as const)
    .filter(([, list]) => list.length > 0)
  return lists.length > 0 ? {contextActivities: Object.fromEntries(lists)} : {}
}
