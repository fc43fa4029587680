import {z} from 'zod'
import {
  bankDiffSchema,
  bankStatisticsSchema,
  exportReportSchema,
  formatReportSchema,
  importReportSchema,
  reportSchema,
  watchRoundSchema,
} from './report-schemas.ts'
import {
  bankConfigSchema,
  bankIndexSchema,
  bankKeysSchema,
  bankSchema,
  patternFieldsSchema,
  publicBankSchema,
  questionFieldsSchema,
  questionSchema,
} from './schemas.ts'

const sources = {
  question: questionSchema,
  bank: bankSchema,
  'public-bank': publicBankSchema,
  'bank-index': bankIndexSchema,
  'bank-keys': bankKeysSchema,
  'question-front-matter': questionFieldsSchema,
  'pattern-front-matter': patternFieldsSchema,
  'bank-config': bankConfigSchema,
  'bank-statistics': bankStatisticsSchema,
  'bank-diff': bankDiffSchema,
  report: reportSchema,
  'watch-round': watchRoundSchema,
  'format-report': formatReportSchema,
  'import-report': importReportSchema,
  'export-report': exportReportSchema,
} as const satisfies Record<string, z.core.$ZodType>

/** JSON Schemas by file name. */
export type EditorSchemas = Record<keyof typeof sources, object>

/**
 * JSON Schemas, draft 7, of the data and of what authors write. An editor reads YAML by its own rules, so `attempts:
 * 2` is a number to it and text to the compiler: such fields accept both.
 */
export function editorSchemas(): EditorSchemas {
  return {
    question: toJsonSchema('question'),
    bank: toJsonSchema('bank'),
    'public-bank': toJsonSchema('public-bank'),
    'bank-index': toJsonSchema('bank-index'),
    'bank-keys': toJsonSchema('bank-keys'),
    'question-front-matter': toJsonSchema('question-front-matter'),
    'pattern-front-matter': toJsonSchema('pattern-front-matter'),
    'bank-config': toJsonSchema('bank-config'),
    'bank-statistics': toJsonSchema('bank-statistics'),
    'bank-diff': toJsonSchema('bank-diff'),
    report: toJsonSchema('report'),
    'watch-round': toJsonSchema('watch-round'),
    'format-report': toJsonSchema('format-report'),
    'import-report': toJsonSchema('import-report'),
    'export-report': toJsonSchema('export-report'),
  }
}

function toJsonSchema(name: keyof typeof sources): object {
  const schema: z.core.$ZodType = sources[name]
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({zodSchema, jsonSchema}) => {
      const editor = z.globalRegistry.get(zodSchema)?.editor
      if (!editor) return
      for (const key of Object.keys(jsonSchema)) {
        if (key !== 'description' && key !== 'default') Reflect.deleteProperty(jsonSchema, key)
      }
      Reflect.deleteProperty(jsonSchema, 'editor')
      Object.assign(jsonSchema, editor)
    },
  })
}
