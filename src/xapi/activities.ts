import type {Bank} from '../bank/open-bank.ts'
import type {Question} from '../kinds/kinds.ts'
import type {Session} from '../session/session.ts'
import {toInteraction} from './interactions.ts'
import type {StatementOptions} from './options.ts'
import type {Activity, LanguageMap} from './statement.ts'
import {activityTypes} from './vocabulary.ts'

/** The activities of statements, with ids below the base. */
export interface Activities {
  readonly session: Activity
  readonly question: (question: Question) => Activity
  /** The activities of the patterns that the bank has. */
  readonly patterns: (ids: readonly string[]) => readonly Activity[]
  readonly extension: (name: string) => string
}

export function createActivities(bank: Bank, {start}: Session, options: StatementOptions): Activities {
  const {base, language = 'und', withKeys = false, launch} = options
  const inLanguage = (text: string): LanguageMap => ({[language]: text})
  const below = (kind: string, id: string): string => `${base}${kind}/${encodeURI(id)}`
  return {
    session: {
      objectType: 'Activity',
      id: launch?.activityId ?? below('modes', start.mode.name),
      definition: {name: {en: start.mode.title}, type: activityTypes.assessment},
    },
    question: (question) => {
      const asked = [bank.pattern(question.pattern)?.given?.text ?? '', question.stem.text]
      const description = asked.filter((text) => text !== '').join('\n')
      return {
        objectType: 'Activity',
        id: below('questions', question.id),
        definition: {
          name: inLanguage(question.title.text),
          ...(description !== '' && {description: inLanguage(description)}),
          type: activityTypes.interaction,
          ...toInteraction(question, {withKey: withKeys, inLanguage}),
        },
      }
    },
    patterns: (ids) =>
      ids
        .flatMap((id) => bank.pattern(id) ?? [])
        .map(({id, title}) => ({
          objectType: 'Activity',
          id: below('patterns', id),
          definition: {name: inLanguage(title), type: activityTypes.pattern},
        })),
    extension: (name) => below('extensions', name),
  }
}
