import type {Names} from '../../dist/bank/bank.js'
import data from '../../dist/bank/bank.json' with {type: 'json'}
import {openBank} from '../index.ts'

export type {Category, Level, Names, PatternId, QuestionId, Tag, TrackId} from '../../dist/bank/bank.js'

/** The bank that comes with the package, keys included. */
export const bank = openBank<Names>(data)
