import * as z from 'zod/mini'
import {withMeta} from '../../fields/field-types.ts'
import type {KindCompiler} from '../shared/kind-compiler.ts'
import {findItemId, readLines} from '../shared/output-lines.ts'
import {planStatedReading} from '../shared/plan/plan-reading.ts'
import {isOrder, parseOrder} from './parse.ts'
import {probeOrder} from './probe.ts'
import type {OrderQuestion} from './schema.ts'

/** Each placeholder is an error until it is replaced. */
export const orderTemplate = `## Order

1. TODO: what comes first
2. TODO: what comes next
3. TODO: what comes last
`

export const orderCompiler: KindCompiler<'order'> = {
  fields: {
    scoring: withMeta(z.optional(z.enum(['all-or-nothing', 'position', 'pairs', 'subsequence'])), {
      description: 'How an order that is partly right is scored',
    }),
  },
  sections: ['Order'],
  recognise: isOrder,
  parse: parseOrder,
  probe: probeOrder,
  plan: planStatedReading,
  shownTexts,
  keyTexts,
  responseFromOutput,
}

function shownTexts({items}: Pick<OrderQuestion, 'items'>): string[] {
  return items.map(({content}) => content.text)
}

/** No text reveals where an item belongs. */
function keyTexts(): string[] {
  return []
}

/** One line for each item, in the right order. */
function responseFromOutput({items}: OrderQuestion, output: string): string[] | undefined {
  const ids = readLines(output).flatMap((line) => findItemId(items, line) ?? [])
  return ids.length === readLines(output).length ? ids : undefined
}
