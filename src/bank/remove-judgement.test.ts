import {expect, test} from 'vitest'
import {removeJudgement} from './remove-judgement.ts'

const {proxy: revoked, revoke} = Proxy.revocable({}, {})
revoke()

test.each([
  ['a revoked proxy', revoked],
  [
    'a throwing getter',
    {
      get text() {
        throw new Error('no')
      },
    },
  ],
])('%s becomes NaN, which is malformed', (_, response) => {
  for (const kind of ['open', 'code'] as const) expect(removeJudgement({kind}, response)).toBeNaN()
})

test.each(['x', null, undefined, 5, ['a']])('%j is returned as it is', (response) => {
  expect(removeJudgement({kind: 'open'}, response)).toEqual(response)
})
