export type {SubtleDigest} from './xapi/name-uuid.ts'
export type {Cmi5Launch, ContextTemplate, StatementOptions} from './xapi/options.ts'
export type {
  Activity,
  Actor,
  ContextActivities,
  Interaction,
  InteractionComponent,
  LanguageMap,
  Statement,
  StatementContext,
  StatementResult,
} from './xapi/statement.ts'
export {toStatements} from './xapi/to-statements.ts'
