import type {Names} from '../../dist/bank/bank.js'
import data from '../../dist/bank/public.json' with {type: 'json'}
import {openPublicBank} from '../index.ts'

export type {Category, Level, Names, PatternId, QuestionId, Tag, TrackId} from '../../dist/bank/bank.js'

/** The bank that comes with the package, without keys: safe to send to learners who take a test. */
export const bank = openPublicBank<Names>(data)
