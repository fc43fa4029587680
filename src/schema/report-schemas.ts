import {z} from 'zod'
import {type GuesserName, guesserTexts} from '../diagnostics/guessers.ts'
import {setNames} from '../fields/common-fields.ts'
import {type Kind, kinds} from '../kinds/kinds.ts'
import type {BankStatistics} from '../lint/compute-statistics.ts'

const count = z.int().min(0)
const difficultyCounts = z.strictObject({easy: count, medium: count, hard: count})
const rate = z.number().min(0).max(1)
// `Object.keys` does not know the names.
const guesserNames = Object.keys(guesserTexts) as GuesserName[]
const kindCounts = z.record(z.enum(kinds), count) as z.ZodType<{readonly [K in Kind]: number}>

/** `build-bank stats --format json`. */
export const bankStatisticsSchema: z.ZodType<BankStatistics> = z.strictObject({
  counts: z.strictObject({
    questions: count,
    patterns: count,
    kinds: kindCounts,
    difficulties: difficultyCounts,
    sets: z.strictObject({practice: count, test: count, challenge: count}),
  }),
  pools: z.array(
    z.strictObject({
      pattern: z.string(),
      set: z.enum(setNames),
      counts: difficultyCounts,
      sessions: count.exactOptional(),
      isReserved: z.boolean(),
    }),
  ),
  guessers: z.array(
    z.strictObject({
      name: z.enum(guesserNames),
      scope: z.string(),
      n: count,
      right: count,
      expected: z.number().min(0),
      interval: z.tuple([rate, rate]),
      p: rate,
      verdict: z.enum(['guessable', 'fair', 'too-few']),
    }),
  ),
  families: z.array(
    z.strictObject({
      ids: z.array(z.string()).min(2),
      similarity: rate,
      relation: z.enum(['duplicate', 'contradiction', 'sibling']),
    }),
  ),
  reading: z.array(
    z.strictObject({id: z.string(), seconds: z.number().min(0), limitSeconds: z.number().exactOptional()}),
  ),
  sentences: z.array(z.strictObject({pattern: z.string(), sentence: z.string(), count, of: count})),
})
