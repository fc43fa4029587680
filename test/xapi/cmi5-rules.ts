import type {Cmi5Launch, Statement} from '../../src/xapi.ts'

/** The launch data used to check statements. */
export interface Launched extends Cmi5Launch {
  readonly registration: string
}

const prefix = 'http://adlnet.gov/expapi/verbs/'
const category = 'https://w3id.org/xapi/cmi5/context/categories/cmi5'
const moveOn = 'https://w3id.org/xapi/cmi5/context/categories/moveon'
const masteryExtension = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore'
/** Section 9.5: allowed and forbidden fields of a result. */
const results: Readonly<Record<string, {success?: boolean; completion?: boolean; mayScore?: boolean}>> = {
  initialized: {},
  completed: {completion: true},
  passed: {success: true, mayScore: true},
  failed: {success: false, mayScore: true},
  terminated: {},
}

const isDefined = ({context}: Statement): boolean =>
  context.contextActivities?.category?.some(({id}) => id === category) ?? false
const wordOf = ({verb}: Statement): string => verb.id.replace(prefix, '')

/** The faults of one launch's statements, in the order of their timestamps; empty if they follow cmi5. */
export function cmi5FaultsOf(statements: readonly Statement[], launched: Launched): string[] {
  const defined = statements.filter(isDefined)
  const words = defined.map(wordOf)
  const times = statements.map(({timestamp}) => timestamp)
  return [
    ...fault(words[0] === 'initialized' && statements[0] === defined[0], '9.3: initialized first'),
    ...fault(
      !words.includes('terminated') ||
        (words.at(-1) === 'terminated' && statements.at(-1) === defined.at(-1)),
      '9.3: terminated last',
    ),
    ...fault(new Set(words).size === words.length, '9.3: no verb twice'),
    ...fault(!(words.includes('passed') && words.includes('failed')), '9.3: passed or failed'),
    ...fault([...times].sort().join() === times.join(), '9.7: order of time'),
    ...fault(new Set(statements.map(({id}) => id)).size === statements.length, '9.1: ids'),
    ...statedAgain(words, launched),
    ...statements.flatMap((statement) => contextFaults(statement, launched)),
    ...defined.flatMap((statement) => definedFaults(statement, launched)),
  ]
}

const fault = (holds: boolean, name: string): string[] => (holds ? [] : [name])

function statedAgain(words: readonly string[], {stated = [], launchMode = 'Normal'}: Launched): string[] {
  const judging = words.filter((word) => ['completed', 'passed', 'failed'].includes(word))
  return [
    ...fault(launchMode === 'Normal' || judging.length === 0, '10: launch mode'),
    ...fault(!stated.some((word) => words.includes(word)), '9.3: once a registration'),
    ...fault(!(stated.includes('passed') && words.includes('failed')), '9.3: failed after passed'),
  ]
}

/** For allowed statements too: the launch template, with nothing overwritten. */
function contextFaults({context, actor}: Statement, launched: Launched): string[] {
  const {contextTemplate, registration} = launched
  const {contextActivities = {}, extensions = {}} = contextTemplate
  const held = context.contextActivities ?? {}
  const kept = (['parent', 'grouping', 'category', 'other'] as const).every((name) =>
    [contextActivities[name] ?? []].flat().every(({id}) => held[name]?.some((one) => one.id === id)),
  )
  const same = Object.entries(extensions).every(([name, value]) => context.extensions?.[name] === value)
  return [
    ...fault(context.registration === registration, '9.6.1: registration'),
    ...fault(kept, '9.6.2: activities of the template'),
    ...fault(same, '9.6.3: extensions of the template'),
    ...fault('account' in actor && actor.objectType === 'Agent', '9.2: account'),
  ]
}

function definedFaults(statement: Statement, {activityId, masteryScore}: Launched): string[] {
  const {object, result = {}, context} = statement
  const word = wordOf(statement)
  const rules = results[word]
  if (!rules) return [`9.3: ${word}`]
  const isMoving = context.contextActivities?.category?.some(({id}) => id === moveOn) ?? false
  const scaled = result.score?.scaled
  const isJudged = word === 'passed' || word === 'failed'
  const isRight =
    scaled === undefined || masteryScore === undefined || scaled >= masteryScore === (word === 'passed')
  return [
    ...fault(object.id === activityId, '9.4: object'),
    ...fault(result.success === rules.success, '9.5.2: success'),
    ...fault(result.completion === rules.completion, '9.5.3: completion'),
    ...fault(scaled === undefined || rules.mayScore === true, '9.5.1: score'),
    ...fault(scaled === undefined || (scaled >= 0 && scaled <= 1), '9.5.1: scaled'),
    ...fault(result.score?.raw === undefined, '9.5.1: raw without min'),
    ...fault(!isJudged || isRight, '9.5.1: consistent with masteryScore'),
    ...fault(word === 'initialized' || result.duration !== undefined, '9.5.4: duration'),
    ...fault(isMoving === (rules.success !== undefined || rules.completion !== undefined), '9.6.2.2: moveOn'),
    ...fault(!isJudged || context.extensions?.[masteryExtension] === masteryScore, '9.6.3.2: masteryScore'),
  ]
}
