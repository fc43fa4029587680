import {z} from 'zod'
import {type GuesserName, guesserTexts} from '../diagnostics/messages/guessers.ts'
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
  partlyCompared: count,
  reading: z.array(
    z.strictObject({id: z.string(), seconds: z.number().min(0), limitSeconds: z.number().exactOptional()}),
  ),
  sentences: z.array(z.strictObject({pattern: z.string(), sentence: z.string(), count, of: count})),
})

const strings = z.array(z.string())
const marks = z.union([z.number(), z.enum(['unanswered', 'malformed', 'ungraded'])])
const point = z.strictObject({line: z.int().min(1), column: z.int().min(1)})
const place = z.strictObject({start: point, end: point})
const fix = z.strictObject({
  title: z.string(),
  edits: z.array(z.strictObject({place, text: z.string()})).min(1),
})

/** A diagnostic as every command prints it. */
const diagnostic = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  data: z.record(z.string(), z.unknown()),
  file: z.string(),
  place,
  related: z
    .array(z.strictObject({message: z.string(), file: z.string(), place: place.exactOptional()}))
    .exactOptional(),
  fix: fix.exactOptional(),
  suggestions: z.array(fix).exactOptional(),
})

const summary = z.strictObject({
  files: count,
  questions: count,
  patterns: count,
  errors: count,
  warnings: count,
  infos: count,
  checked: count.exactOptional(),
  elsewhere: count.exactOptional(),
})

/** `build-bank`, `build-bank check` and `build-bank verify` with `--format json`; only `verify` has proofs. */
export const reportSchema = z.strictObject({
  diagnostics: z.array(diagnostic),
  summary,
  proofs: z
    .strictObject({
      patterns: z.array(
        z.strictObject({
          pattern: z.string(),
          questions: count,
          proved: count,
          unproved: strings,
          withoutProof: strings,
          failed: count,
        }),
      ),
      environments: z.record(z.string(), z.record(z.string(), z.string())),
      runs: count,
    })
    .exactOptional(),
})

/** A line of `build-bank check --watch --format json`; only a watched build has `built`. */
export const watchRoundSchema = z.strictObject({
  added: z.array(diagnostic),
  removed: z.array(diagnostic),
  summary,
  built: z.boolean().exactOptional(),
})

/** A diagnostic about what an import or export could not carry over. */
const loss = diagnostic.extend({
  effect: z.enum(['presentation', 'content', 'scoring', 'refused']),
  entry: z.string().exactOptional(),
})
const status = z.enum(['exact', 'presentation', 'lossy', 'refused', 'duplicate'])
const totals = z.strictObject({
  read: count,
  exact: count,
  presentation: count,
  lossy: count,
  refused: count,
  duplicate: count,
})

/** `build-bank import --format json`. */
export const importReportSchema = z.strictObject({
  version: z.literal(1),
  from: z.string(),
  totals,
  questions: z.array(
    z.strictObject({
      name: z.string().exactOptional(),
      source: z.strictObject({file: z.string(), entry: z.string().exactOptional(), start: point, end: point}),
      status,
      id: z.string().exactOptional(),
      path: z.string().exactOptional(),
      kind: z.enum(kinds).exactOptional(),
      losses: z.array(loss),
    }),
  ),
  losses: z.array(loss),
  files: z.array(
    z.strictObject({path: z.string(), state: z.enum(['new', 'same', 'changed']), written: z.boolean()}),
  ),
  unknown: strings,
})

/** `build-bank export --format json`. */
export const exportReportSchema = z.strictObject({
  version: z.literal(1),
  to: z.string(),
  totals,
  questions: z.array(z.strictObject({id: z.string(), kind: z.enum(kinds), status, losses: z.array(loss)})),
  files: z.array(z.strictObject({path: z.string(), bytes: count})),
})

/** `build-bank fmt --format json`. */
export const formatReportSchema = z.strictObject({
  diagnostics: z.array(diagnostic),
  formatted: strings,
  summary: z.strictObject({files: count, unformatted: count, unsafe: count}),
})

const changeSchema = z.union([
  z.strictObject({
    type: z.literal('key'),
    direction: z.enum(['wider', 'narrower', 'other', 'unknown']),
    responses: z.array(z.strictObject({response: z.unknown(), before: marks, after: marks})),
  }),
  z.strictObject({type: z.literal('ids'), moved: strings}),
  z.strictObject({type: z.literal('kind'), before: z.enum(kinds), after: z.enum(kinds)}),
  z.strictObject({type: z.literal('option-set'), added: strings, removed: strings}),
  z.strictObject({type: z.literal('fields'), names: strings}),
  z.strictObject({type: z.enum(['code', 'stem', 'wording', 'guidance', 'proof'])}),
])

/** `build-bank diff --format json`. */
export const bankDiffSchema = z.strictObject({
  added: strings,
  removed: strings,
  renamed: z.array(z.tuple([z.string(), z.string()])),
  likelyRenamed: z.array(z.tuple([z.string(), z.string()])),
  changed: z.array(
    z.strictObject({
      id: z.string(),
      revision: z.int().min(1),
      isRaised: z.boolean(),
      changes: z.array(changeSchema).min(1),
    }),
  ),
  faulty: strings,
  diagnostics: z.array(diagnostic),
})
