import type {Bank} from '../bank/open-bank.ts'
import {expectSameBank} from '../session/same-bank.ts'
import type {Session} from '../session/session.ts'
import {type Activities, createActivities} from './activities.ts'
import {checkOptions} from './check-options.ts'
import type {Fact} from './fact.ts'
import {nameUuid} from './name-uuid.ts'
import type {ContextTemplate, StatementOptions} from './options.ts'
import {questionFacts} from './question-facts.ts'
import {sessionFacts} from './session-facts.ts'
import type {Activity, ContextActivities, Statement, StatementContext} from './statement.ts'
import {cmi5, toVerb} from './vocabulary.ts'

/**
 * Describes a session as xAPI statements in order of time; with `launch`, as those that cmi5 defines and allows. The same
 * session gives the same statements with the same ids, so a store that receives them again keeps each once.
 *
 * @throws {TypeError} for options that xAPI or cmi5 rules out, and a bank that is not the session's
 */
export async function toStatements(
  bank: Bank,
  session: Session,
  options: StatementOptions,
): Promise<Statement[]> {
  checkOptions(session, options)
  expectSameBank(bank, session)
  const {grading, launch, epoch = 0} = options
  const activities = createActivities(bank, session, options)
  const {first, last} = sessionFacts(bank, session, {activities, launch})
  const facts = [first, ...questionFacts(bank, session, {activities, grading}), ...last]
  const name = toName(session, options)
  return Promise.all(
    facts.map(async (fact) => ({
      id: await nameUuid(options.subtle, `${name}\n${fact.verb} ${fact.event ?? 'session'}`),
      timestamp: new Date(epoch + fact.at).toISOString(),
      actor: {objectType: 'Agent', ...options.actor},
      verb: toVerb(fact.verb),
      object: fact.object,
      ...(fact.result && {result: fact.result}),
      context: toContext(fact, {activities, options, revision: bank.version}),
    })),
  )
}

/** Names the session and its learner, so that no other session has statements of the same ids. */
function toName({start}: Session, {actor, base, registration, epoch = 0}: StatementOptions): string {
  const {name, objectType, ...identity} = actor
  return JSON.stringify([base, identity, registration, start.id, start.at + epoch])
}

interface Circumstances {
  readonly activities: Activities
  readonly options: StatementOptions
  readonly revision: string
}

function toContext(fact: Fact, {activities, options, revision}: Circumstances): StatementContext {
  const {registration, launch} = options
  const {
    contextActivities = {},
    extensions: given,
    ...template
  }: ContextTemplate = launch?.contextTemplate ?? {}
  const isJudged = fact.verb === 'passed' || fact.verb === 'failed'
  const masteryScore = isJudged ? launch?.masteryScore : undefined
  const extensions = {
    ...given,
    ...(masteryScore !== undefined && {[cmi5.masteryScore]: masteryScore}),
  }
  const own: ContextActivities = {
    parent: fact.about === 'question' ? [activities.session] : [],
    grouping: activities.patterns(fact.patterns),
    category: launch && fact.about === 'session' ? toCategories(fact) : [],
  }
  return {
    revision,
    ...template,
    ...(registration !== undefined && {registration}),
    ...joinLists(contextActivities, own),
    ...(Object.keys(extensions).length > 0 && {extensions}),
  }
}

/** Categories for statements that cmi5 defines, as opposed to those it allows. */
function toCategories({result}: Fact): Activity[] {
  const isMoving = result?.success !== undefined || result?.completion !== undefined
  return [cmi5.category, ...(isMoving ? [cmi5.moveOn] : [])].map((id) => ({objectType: 'Activity', id}))
}

/** The lists of a template, whole and first, then our own activities; empty lists are left out. */
function joinLists(
  template: NonNullable<ContextTemplate['contextActivities']>,
  own: ContextActivities,
): Pick<StatementContext, 'contextActivities'> {
  const lists = (['parent', 'grouping', 'category', 'other'] as const)
    .map((name) => [name, joinList(toList(template[name]), own[name] ?? [])] as const)
    .filter(([, list]) => list.length > 0)
  return lists.length > 0 ? {contextActivities: Object.fromEntries(lists)} : {}
}

function joinList(given: readonly Activity[], own: readonly Activity[]): readonly Activity[] {
  const ids = new Set(given.map(({id}) => id))
  return [...given, ...own.filter(({id}) => !ids.has(id))]
}

/** xAPI takes one Activity in the place of a list. */
const toList = (held: Activity | readonly Activity[] = []): readonly Activity[] => [held].flat()
