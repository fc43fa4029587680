import {expectThat} from '../session/define/expect-that.ts'
import type {Session} from '../session/session.ts'
import type {Cmi5Launch, ContextTemplate, StatementOptions} from './options.ts'
import type {Actor} from './statement.ts'
import {cmi5} from './vocabulary.ts'

type Fields = Readonly<Record<string, unknown>>

/** Throws for options that would make statements a store refuses, by the rules of xAPI 1.0.3 and cmi5. */
export function checkOptions(
  {start, now}: Session,
  {actor, base, registration, epoch = 0, language, launch}: StatementOptions,
): void {
  checkActor(actor)
  expectThat(isIri(base) && base.endsWith('/'), 'an IRI that ends with a slash as base')
  expectThat(registration === undefined || isUuid(registration), 'a UUID as registration')
  expectThat(Number.isSafeInteger(epoch), 'integer milliseconds as epoch')
  expectThat(
    start.at + epoch >= firstTime && now + epoch <= lastTime,
    'an epoch that puts the session in the years 0 to 9999',
  )
  expectThat(language === undefined || isLanguage(language), 'an RFC 5646 tag as language')
  if (launch !== undefined) checkLaunch(launch, {actor, registration})
}

/** RFC 3339 has four digits for the year. */
const firstTime = Date.parse('0000-01-01T00:00:00Z')
const lastTime = Date.parse('9999-12-31T23:59:59.999Z')

const identifiers: Readonly<Record<string, (value: unknown) => boolean>> = {
  account: isAccount,
  mbox: (value) => matches(value, /^mailto:[^@\s<>]+@[^@\s<>]+$/i),
  mbox_sha1sum: (value) => matches(value, /^[\da-f]{40}$/i),
  openid: isIri,
}

/** An Agent that is named in exactly one way (xAPI-Data, 2.4.2.1 and 2.4.2.3). */
function checkActor(actor: unknown): void {
  expectThat(isObject(actor), 'an actor')
  const fields: Fields = isObject(actor) ? actor : {}
  const names = Object.keys(fields).filter((name) => Object.hasOwn(identifiers, name))
  const others = Object.keys(fields).filter((name) => !Object.hasOwn(identifiers, name))
  const [name = ''] = names
  expectThat(names.length === 1, 'an actor named by one of account, mbox, mbox_sha1sum and openid')
  expectThat(identifiers[name]?.(fields[name]) === true, `an actor with ${expectedIdentifiers[name] ?? name}`)
  expectThat(
    others.every((other) => other === 'name' || other === 'objectType'),
    'an actor with no other fields than name, objectType and what identifies it',
  )
  expectThat(
    !Object.hasOwn(fields, 'name') || typeof fields['name'] === 'string',
    'a text as name of the actor',
  )
  expectThat(
    !Object.hasOwn(fields, 'objectType') || fields['objectType'] === 'Agent',
    'Agent as objectType of the actor',
  )
}

const expectedIdentifiers: Readonly<Record<string, string>> = {
  account: 'an account that has an IRI as homePage and a name, and nothing else',
  mbox: 'an mbox that begins with mailto:',
  mbox_sha1sum: 'an mbox_sha1sum of 40 hexadecimal digits',
  openid: 'an IRI as openid',
}

function isAccount(value: unknown): boolean {
  return (
    isObject(value) &&
    Object.keys(value).sort().join() === 'homePage,name' &&
    isIri(value['homePage']) &&
    typeof value['name'] === 'string' &&
    value['name'] !== ''
  )
}

function checkLaunch(
  {activityId, contextTemplate, masteryScore = 0, launchMode = 'Normal', stated = []}: Cmi5Launch,
  {actor, registration}: {readonly actor: Actor; readonly registration: string | undefined},
): void {
  expectThat('account' in actor, 'an actor with an account, which cmi5 asks for')
  expectThat(registration !== undefined, 'the registration of the launch')
  expectThat(isIri(activityId), 'an IRI as launch.activityId')
  expectThat(
    Number.isFinite(masteryScore) && masteryScore >= 0 && masteryScore <= 1,
    'a masteryScore from 0 to 1',
  )
  expectThat(
    ['Normal', 'Browse', 'Review'].includes(launchMode),
    'Normal, Browse or Review as launch.launchMode',
  )
  expectThat(
    Array.isArray(stated) && stated.every((word) => word === 'completed' || word === 'passed'),
    'a list of completed and passed as launch.stated',
  )
  checkTemplate(contextTemplate, registration)
}

function checkTemplate(template: ContextTemplate, registration: string | undefined): void {
  const {contextActivities = {}, extensions, registration: own} = isObject(template) ? template : {}
  expectThat(
    isObject(extensions) && typeof extensions[cmi5.sessionId] === 'string',
    'the session id in the extensions of launch.contextTemplate',
  )
  expectThat(
    Object.keys(extensions ?? {}).every(isIri),
    'IRIs as names of extensions in launch.contextTemplate',
  )
  expectThat(own === undefined || own === registration, 'one registration, in the template and beside it')
  expectThat(
    isObject(contextActivities) &&
      Object.entries(contextActivities).every(
        ([name, held]) => activityLists.has(name) && isActivities(held),
      ),
    'activities with an IRI as id in contextActivities of launch.contextTemplate',
  )
}

const activityLists: ReadonlySet<string> = new Set(['parent', 'grouping', 'category', 'other'])

/** One Activity, or a list of them (xAPI-Data, 2.4.6.2). */
function isActivities(held: unknown): boolean {
  const list: readonly unknown[] = Array.isArray(held) ? held : [held]
  return list.every(
    (one) => isObject(one) && isIri(one['id']) && (one['objectType'] ?? 'Activity') === 'Activity',
  )
}

/** RFC 5646, 2.1, without the tags that were registered before it. */
const languageTag = new RegExp(
  `^(?:${[
    '(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})', // language
    '(?:-[a-z]{4})?', // script
    String.raw`(?:-(?:[a-z]{2}|\d{3}))?`, // region
    String.raw`(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*`, // variants
    String.raw`(?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*`, // extensions
    String.raw`(?:-x(?:-[a-z\d]{1,8})+)?`, // private use
  ].join('')}|x(?:-[a-z\\d]{1,8})+)$`,
  'i',
)

const isUuid = (value: unknown): boolean =>
  matches(value, /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i)
const isLanguage = (value: unknown): boolean => matches(value, languageTag)

function isIri(value: unknown): value is string {
  return matches(value, /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i)
}

function matches(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value)
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
