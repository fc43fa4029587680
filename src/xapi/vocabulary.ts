import type {Statement} from './statement.ts'

/** The verbs in use, all from ADL's list, including the five of cmi5. */
const words = [
  'initialized',
  'experienced',
  'interacted',
  'answered',
  'scored',
  'exited',
  'completed',
  'passed',
  'failed',
  'terminated',
] as const
export type Verb = (typeof words)[number]

export const toVerb = (word: Verb): Statement['verb'] => ({
  id: `http://adlnet.gov/expapi/verbs/${word}`,
  display: {en: word},
})

export const activityTypes = {
  interaction: 'http://adlnet.gov/expapi/activities/cmi.interaction',
  assessment: 'http://adlnet.gov/expapi/activities/assessment',
  pattern: 'http://adlnet.gov/expapi/activities/objective',
} as const

/** From cmi5, sections 9.6.2 and 9.6.3. */
export const cmi5 = {
  category: 'https://w3id.org/xapi/cmi5/context/categories/cmi5',
  moveOn: 'https://w3id.org/xapi/cmi5/context/categories/moveon',
  sessionId: 'https://w3id.org/xapi/cmi5/context/extensions/sessionid',
  masteryScore: 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore',
} as const
