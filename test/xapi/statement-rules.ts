/** The published rules of a statement: xAPI 1.0.3, "xAPI-Data", and cmi5 (Quartz), sections 9 and 10. */
type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const isIri = (value: unknown): boolean => isText(value) && /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i.test(value)
const isUuid = (value: unknown): boolean =>
  isText(value) && /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i.test(value)
const isTimestamp = (value: unknown): boolean =>
  isText(value) &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
  Number.isFinite(Date.parse(value))
const isDuration = (value: unknown): boolean => isText(value) && /^PT\d+(?:\.\d+)?S$/.test(value)
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
const isLanguageMap = (value: unknown): boolean =>
  isObject(value) &&
  Object.entries(value).every(
    ([tag, text]) => /^(?:x|[a-z]{2,8})(?:-[a-z\d]{1,8})*$/i.test(tag) && isText(text),
  )
const isExtensions = (value: unknown): boolean =>
  isObject(value) && Object.keys(value).every((name) => isIri(name))

/** Faults by name, in the order in which they are found. */
class Faults {
  readonly found: string[] = []
  expect(holds: boolean, name: string): void {
    if (!holds) this.found.push(name)
  }
  /** No other fields, and no null or empty values outside extensions. */
  expectFields(value: Fields, allowed: readonly string[], name: string): void {
    for (const [field, held] of Object.entries(value)) {
      this.expect(allowed.includes(field), `${name}.${field} unknown`)
      this.expect(held !== null && held !== undefined, `${name}.${field} null`)
      const isEmpty = isObject(held) && Object.keys(held).length === 0 && field !== 'extensions'
      this.expect(!isEmpty, `${name}.${field} empty`)
    }
  }
}

/** The faults of an xAPI 1.0.3 statement; empty if it is valid. */
export function faultsOf(statement: unknown): string[] {
  const faults = new Faults()
  if (!isObject(statement)) return ['no object']
  const fields = ['id', 'actor', 'verb', 'object', 'result', 'context', 'timestamp', 'version']
  faults.expectFields(statement, fields, 'statement')
  const {id, actor, verb, object, result, context, timestamp, version} = statement
  faults.expect(isUuid(id), 'id')
  // Senders leave it out, or say 1.0.0 (xAPI-Data, 2.4.10).
  faults.expect(version === undefined || version === '1.0.0', 'version')
  faults.expect(isTimestamp(timestamp), 'timestamp')
  checkActor(faults, actor)
  checkVerb(faults, verb)
  checkActivity(faults, object, 'object')
  if (result !== undefined) checkResult(faults, result)
  if (context !== undefined) checkContext(faults, context)
  return faults.found
}

function checkActor(faults: Faults, actor: unknown): void {
  if (!isObject(actor)) return faults.expect(false, 'actor')
  const identifiers = ['account', 'mbox', 'mbox_sha1sum', 'openid']
  faults.expectFields(actor, ['objectType', 'name', ...identifiers], 'actor')
  faults.expect(identifiers.filter((name) => name in actor).length === 1, 'actor identifiers')
  faults.expect(actor['objectType'] === undefined || actor['objectType'] === 'Agent', 'actor.objectType')
  const {account, mbox} = actor
  if (account !== undefined)
    faults.expect(isObject(account) && isIri(account['homePage']) && isText(account['name']), 'actor.account')
  if (mbox !== undefined) faults.expect(isText(mbox) && /^mailto:[^@\s]+@[^@\s]+$/.test(mbox), 'actor.mbox')
}

function checkVerb(faults: Faults, verb: unknown): void {
  if (!isObject(verb)) return faults.expect(false, 'verb')
  faults.expectFields(verb, ['id', 'display'], 'verb')
  faults.expect(isIri(verb['id']), 'verb.id')
  faults.expect(isLanguageMap(verb['display']), 'verb.display')
}

const lists: Readonly<Record<string, readonly string[]>> = {
  choice: ['choices'],
  sequencing: ['choices'],
  matching: ['source', 'target'],
  numeric: [],
  'fill-in': [],
  'long-fill-in': [],
  other: [],
}

function checkActivity(faults: Faults, activity: unknown, name: string): void {
  if (!isObject(activity)) return faults.expect(false, name)
  faults.expectFields(activity, ['objectType', 'id', 'definition'], name)
  faults.expect((activity['objectType'] ?? 'Activity') === 'Activity', `${name}.objectType`)
  faults.expect(isIri(activity['id']), `${name}.id`)
  if (activity['definition'] !== undefined) checkDefinition(faults, activity['definition'], name)
}

function checkDefinition(faults: Faults, definition: unknown, name: string): void {
  if (!isObject(definition)) return faults.expect(false, `${name}.definition`)
  const {type, interactionType, correctResponsesPattern: patterns} = definition
  const own = isText(interactionType) ? (lists[interactionType] ?? []) : []
  const interaction = isText(interactionType) ? ['interactionType', 'correctResponsesPattern', ...own] : []
  faults.expectFields(definition, ['name', 'description', 'type', ...interaction], `${name}.definition`)
  for (const field of ['name', 'description'])
    faults.expect(definition[field] === undefined || isLanguageMap(definition[field]), `${name}.${field}`)
  faults.expect(type === undefined || isIri(type), `${name}.type`)
  const isInteraction = type === 'http://adlnet.gov/expapi/activities/cmi.interaction'
  faults.expect(isInteraction === (interactionType !== undefined), `${name}.interactionType`)
  if (!isText(interactionType)) return
  faults.expect(Object.hasOwn(lists, interactionType), `${name}.interactionType`)
  for (const list of own) checkComponents(faults, definition[list], `${name}.${list}`)
  if (patterns === undefined) return
  faults.expect(Array.isArray(patterns) && patterns.every(isText), `${name}.patterns`)
  for (const pattern of Array.isArray(patterns) ? patterns : [])
    faults.expect(
      isResponse(definition, String(pattern).replace(/^(?:\{case_matters=(?:true|false)\})/, '')),
      `${name}.pattern`,
    )
}

function checkComponents(faults: Faults, list: unknown, name: string): void {
  if (!Array.isArray(list)) return faults.expect(false, name)
  for (const component of list) {
    if (!isObject(component)) return faults.expect(false, name)
    faults.expectFields(component, ['id', 'description'], name)
    faults.expect(isText(component['id']) && !/\s|\[[,.:]\]/.test(component['id']), `${name}.id`)
    faults.expect(isLanguageMap(component['description']), `${name}.description`)
  }
  faults.expect(new Set(list.map(({id}) => id)).size === list.length, `${name} distinct`)
}

/** Whether a text has the format of the interaction: existing ids, numbers. */
function isResponse(definition: Fields, text: string): boolean {
  const ids = (list: string): unknown[] =>
    Array.isArray(definition[list]) ? definition[list].map(({id}) => id) : []
  const number = String.raw`-?\d+(?:\.\d+)?(?:e[+-]?\d+)?`
  switch (definition['interactionType']) {
    case 'choice':
    case 'sequencing':
      return text.split('[,]').every((id) => ids('choices').includes(id))
    case 'matching':
      return text.split('[,]').every((pair) => {
        const [source, target, ...more] = pair.split('[.]')
        return more.length === 0 && ids('source').includes(source) && ids('target').includes(target)
      })
    case 'numeric':
      return new RegExp(`^${number}(?:\\[:\\]${number})?$`).test(text)
    default:
      return true
  }
}

/** The faults of the response in an interaction statement. */
export function responseFaultsOf({object, result}: Fields): string[] {
  const definition = isObject(object) ? object['definition'] : undefined
  const response = isObject(result) ? result['response'] : undefined
  if (!isObject(definition) || !isText(response)) return []
  return isResponse(definition, response) ? [] : ['result.response']
}

function checkResult(faults: Faults, result: unknown): void {
  if (!isObject(result)) return faults.expect(false, 'result')
  const fields = ['score', 'success', 'completion', 'response', 'duration', 'extensions']
  faults.expectFields(result, fields, 'result')
  const {score, success, completion, response, duration, extensions} = result
  for (const [name, value] of Object.entries({success, completion}))
    faults.expect(value === undefined || typeof value === 'boolean', `result.${name}`)
  faults.expect(response === undefined || isText(response), 'result.response')
  faults.expect(duration === undefined || isDuration(duration), 'result.duration')
  faults.expect(extensions === undefined || isExtensions(extensions), 'result.extensions')
  if (score !== undefined) checkScore(faults, score)
}

function checkScore(faults: Faults, score: unknown): void {
  if (!isObject(score)) return faults.expect(false, 'score')
  faults.expectFields(score, ['scaled', 'raw', 'min', 'max'], 'score')
  const {scaled, raw, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY} = score
  faults.expect(isNumber(scaled) && scaled >= -1 && scaled <= 1, 'score.scaled')
  faults.expect(Number(min) < Number(max), 'score.max')
  if (raw !== undefined) faults.expect(isNumber(raw) && raw >= Number(min) && raw <= Number(max), 'score.raw')
}

function checkContext(faults: Faults, context: unknown): void {
  if (!isObject(context)) return faults.expect(false, 'context')
  faults.expectFields(context, ['registration', 'revision', 'contextActivities', 'extensions'], 'context')
  const {registration, revision, contextActivities, extensions} = context
  faults.expect(registration === undefined || isUuid(registration), 'context.registration')
  faults.expect(revision === undefined || isText(revision), 'context.revision')
  faults.expect(extensions === undefined || isExtensions(extensions), 'context.extensions')
  if (contextActivities === undefined) return
  if (!isObject(contextActivities)) return faults.expect(false, 'contextActivities')
  faults.expectFields(contextActivities, ['parent', 'grouping', 'category', 'other'], 'contextActivities')
  for (const list of Object.values(contextActivities)) {
    faults.expect(Array.isArray(list) && list.length > 0, 'contextActivities list')
    for (const activity of Array.isArray(list) ? list : [])
      checkActivity(faults, activity, 'context activity')
  }
}
