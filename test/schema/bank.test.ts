import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv} from 'ajv'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {toBankKeys, toPublicBank} from '../../src/bank/split.ts'
import {compileBank} from '../../src/compile.ts'
import {patterns} from '../../src/patterns.ts'
import {
  bankKeysSchema,
  bankSchema,
  editorSchemas,
  publicBankSchema,
  questionSchema,
} from '../../src/schema.ts'

const files = readdirSync('content', {recursive: true, encoding: 'utf8'})
  .filter((path) => path.endsWith('.md') || path === 'bank.yaml')
  .map((path) => ({path, text: readFileSync(join('content', path), 'utf8')}))
const {bank} = compileBank(files, {patterns})
if (!bank) throw new Error('Expected content that compiles')

const ajv = new Ajv({strict: false})
const schemas = editorSchemas()

describe('the zod schemas', () => {
  test('take the shipped bank, whole, public and its keys', () => {
    expect(bankSchema.safeParse(bank).error).toBe(undefined)
    expect(publicBankSchema.safeParse(toPublicBank(bank)).error).toBe(undefined)
    expect(bankKeysSchema.parse(toBankKeys(bank))).toEqual(toBankKeys(bank))
  })

  test.each(bank.questions)('accept $id', (question) => {
    expect(questionSchema.parse(question)).toEqual(question)
  })

  test('refuse a public question as a complete one, and the reverse', () => {
    expect(bankSchema.safeParse(toPublicBank(bank)).success).toBe(false)
    expect(publicBankSchema.safeParse(bank).success).toBe(false)
  })
})

describe('the JSON Schemas', () => {
  test('take the shipped bank, whole, public and its keys', () => {
    expect(ajv.validate(schemas.bank, JSON.parse(JSON.stringify(bank)))).toBe(true)
    expect(ajv.validate(schemas['public-bank'], JSON.parse(JSON.stringify(toPublicBank(bank))))).toBe(true)
    expect(ajv.validate(schemas['bank-keys'], JSON.parse(JSON.stringify(toBankKeys(bank))))).toBe(true)
  })

  test('refuse a key in a public bank', () => {
    const {questions, ...rest} = toPublicBank(bank)
    const leaking = {...rest, questions: questions.map((question) => ({...question, key: ['a']}))}
    expect(ajv.validate(schemas['public-bank'], leaking)).toBe(false)
  })

  const fieldsOf = (text: string): unknown => parse(text.split(/^---$/m)[1] ?? '')
  const questions = files.filter(({path}) => path.endsWith('.md') && !path.endsWith('pattern.md'))

  test.each(questions)('accept the front matter of $path as an editor reads it', ({text}) => {
    expect(ajv.validate(schemas['question-front-matter'], fieldsOf(text)), ajv.errorsText()).toBe(true)
  })

  test('accept pattern.md and bank.yaml as an editor reads them', () => {
    for (const {path, text} of files) {
      if (path.endsWith('pattern.md'))
        expect(ajv.validate(schemas['pattern-front-matter'], fieldsOf(text))).toBe(true)
      if (path === 'bank.yaml') expect(ajv.validate(schemas['bank-config'], parse(text))).toBe(true)
    }
  })

  test.each([
    ['a misspelt value', {category: 'output', difficulty: 'esay'}],
    ['an unknown field', {category: 'output', difficulty: 'easy', catgory: 'x'}],
    ['a time limit without a unit', {category: 'output', difficulty: 'easy', timeLimit: 120}],
    ['no category', {difficulty: 'easy'}],
    ['an attempt too few', {category: 'output', difficulty: 'easy', attempts: 0}],
  ])('refuse front matter with %s', (_, fields) => {
    expect(ajv.validate(schemas['question-front-matter'], fields)).toBe(false)
  })

  test('accept attempts as a number, which is what an editor sees', () => {
    const fields = {category: 'output', difficulty: 'easy', attempts: 2, timeLimit: '2m'}
    expect(ajv.validate(schemas['question-front-matter'], fields), ajv.errorsText()).toBe(true)
  })
})
