import type {BankConfig} from '../../../compile/bank/bank-config.ts'
import {compareText} from '../../../diagnostics/compare-text.ts'
import type {StoredUnit} from '../../cache/stored-unit.ts'

/** `bank.d.ts`: every id and name of the bank as a literal type. */
export function bankTypes(config: BankConfig, units: readonly StoredUnit[]): string {
  const questions = units.flatMap(({summary}) => summary.questions)
  const patterns = units.flatMap(({summary}) => (summary.pattern ? [summary.pattern] : []))
  const names: [type: string, field: string, values: readonly string[]][] = [
    ['PatternId', 'pattern', patterns.map(({id}) => id)],
    ['QuestionId', 'question', questions.map(({id}) => id)],
    ['TrackId', 'track', config.tracks.map(({id}) => id)],
    ['Category', 'category', questions.map(({category}) => category)],
    ['Level', 'level', questions.flatMap(({level}) => (level === undefined ? [] : [level]))],
    ['Tag', 'tag', [...questions, ...patterns].flatMap(({tags}) => tags)],
  ]
  const types = names.map(([type, , values]) => `export type ${type} =${union(values)}\n`)
  const fields = names.map(([type, field]) => `  readonly ${field}: ${type}\n`)
  return [
    `// The names in the bank ${config.name} ${JSON.stringify(config.version)}. Written by build-bank.\n\n`,
    ...types.map((type) => `${type}\n`),
    '/** For `openBank<Names>(...)`. */\n',
    `export interface Names {\n${fields.join('')}}\n`,
  ].join('')
}

function union(values: readonly string[]): string {
  const distinct = [...new Set(values)].sort(compareText)
  return distinct.length === 0 ? ' never' : distinct.map((value) => `\n  | ${JSON.stringify(value)}`).join('')
}
