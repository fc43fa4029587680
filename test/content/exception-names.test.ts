import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {type BankData, grade} from '../../src/index.ts'
import {patterns} from '../../src/patterns.ts'

const bank: BankData = JSON.parse(readFileSync(new URL('../../dist/bank/bank.json', import.meta.url), 'utf8'))
const modules = {
  'django/queryset-laziness/filter-a-slice': ['TypeError', 'builtins'],
  'django/transactions/durable-inside': ['RuntimeError', 'builtins'],
  'django/transactions/second-ada': ['IntegrityError', 'db', 'django.db', 'db.utils', 'django.db.utils'],
}

test.each(
  Object.entries(modules).flatMap(([id, [name, ...paths]]) => [
    ...[`${name}:`, `${name}: any message`, `${name}()`, `${name}("any message")`, `a ${name}`].map(
      (response) => [id, response] as const,
    ),
    ...['', ...paths.map((path) => `${path}.`)].map((path) => [id, `${path}${name}`] as const),
  ]),
)('%s accepts the response %s', (id, response) => {
  const question = bank.questions.find((one) => one.id === id)
  expect(question && grade(question, response, {patterns})).toMatchObject({outcome: 'right'})
})

test.each(Object.entries(modules))('%s rejects names that only contain %s', (id, [name]) => {
  const question = bank.questions.find((one) => one.id === id)
  expect(question && grade(question, `My${name}`, {patterns})).toMatchObject({outcome: 'wrong'})
})
