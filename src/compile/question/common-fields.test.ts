import {expect, test} from 'vitest'
import {toPublicQuestion, toQuestionKey} from '../../bank/split.ts'
import {commonFieldReaders, commonFieldsShape} from '../../fields/common-field-schemas.ts'
import {type CommonFields, keptNames, toCommonFields, type WrittenFields} from '../../fields/common-fields.ts'
import {schemas} from '../../kinds/schemas.ts'
import {compileQuestion} from './compile-question.ts'

interface Sample<N extends keyof CommonFields> {
  readonly written: string
  readonly stored: Required<CommonFields>[N]
}

/** A value for each field; a new field does not compile without one. */
const samples: {readonly [N in keyof CommonFields]-?: Sample<N>} = {
  category: {written: 'debug', stored: 'debug'},
  difficulty: {written: 'hard', stored: 'hard'},
  level: {written: 'expert', stored: 'expert'},
  sets: {written: '[challenge]', stored: ['challenge']},
  timeLimitMs: {written: '2:00', stored: 120_000},
  attempts: {written: '2', stored: 2},
  points: {written: '2.5', stored: 2.5},
  tags: {written: '[queryset]', stored: ['queryset']},
  revision: {written: '2', stored: 2},
  licence: {written: 'CC-BY-4.0', stored: 'CC-BY-4.0'},
  lang: {written: 'pt-BR', stored: 'pt-BR'},
  dir: {written: 'rtl', stored: 'rtl'},
}

const names = Object.keys(samples)
/** Front matter writes a duration with its unit, so the name does not say it. */
const toWritten = (name: string): string => name.replace(/Ms$/, '')
const stored = Object.fromEntries(Object.entries(samples).map(([name, sample]) => [name, sample.stored]))

function compileWithAllFields() {
  const fields = Object.entries(samples).map(([name, {written}]) => `${toWritten(name)}: ${written}\n`)
  const text = `---\n${fields.join('')}---\n\n# Which?\n\n- [x] Right\n  > Yes.\n- [ ] Wrong\n  > No.\n`
  const {question, diagnostics} = compileQuestion(text, {file: 'track/pattern/question.md'})
  expect(diagnostics).toEqual([])
  if (!question) throw new Error('Expected a question')
  return question
}

test('every common field reaches the compiled question', () => {
  expect(compileWithAllFields()).toMatchObject(stored)
})

test('every common field reaches the public question, and none the key', () => {
  const question = compileWithAllFields()
  expect(toPublicQuestion(question)).toMatchObject(stored)
  expect(Object.keys(toQuestionKey(question)).filter((name) => names.includes(name))).toEqual([])
})

test('the schema of a question accepts every common field and no other', () => {
  const question = compileWithAllFields()
  expect(schemas.choice.question.safeParse(question).success).toBe(true)
  expect(schemas.choice.question.safeParse({...question, other: 1}).success).toBe(false)
})

test('reader, schema and copy know the same fields in the same order', () => {
  const readers = Object.keys(commonFieldReaders({}))
  expect(readers.filter((name) => !Object.hasOwn(keptNames, name))).toEqual(names.map(toWritten))
  expect(readers.filter((name) => Object.hasOwn(keptNames, name))).toEqual(Object.keys(keptNames))
  expect(Object.keys(commonFieldsShape)).toEqual(names)
  expect(Object.keys(toCommonFields(compileWithAllFields()))).toEqual(names)
})

test('a field that is not copied, read or stored does not compile', () => {
  interface More extends CommonFields {
    readonly motto?: string
  }
  // @ts-expect-error `motto` is not copied
  const copied: Required<More> = toCommonFields(compileWithAllFields())
  // @ts-expect-error `motto` is not read
  const read: Record<keyof WrittenFields | 'motto', unknown> = commonFieldReaders({})
  // @ts-expect-error `motto` is not stored
  const shape: Record<keyof More, unknown> = commonFieldsShape
  expect([copied, read, shape].map((table) => Object.hasOwn(table, 'motto'))).toEqual([false, false, false])
})
