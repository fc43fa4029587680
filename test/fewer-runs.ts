import type {Parameters} from 'fast-check'
import {vi} from 'vitest'

// A mutant is run by some hundred cases of each property, and always by the same: a run has to be short, and to come to
// the same again.
const most = 200

vi.mock(import('fast-check'), async (importOriginal) => {
  const original = await importOriginal()
  const fewer = <T>(parameters: Parameters<T> = {}): Parameters<T> => ({
    ...parameters,
    seed: 1,
    numRuns: Math.min(parameters.numRuns ?? most, most),
  })
  const assert = new Proxy(original.assert, {
    apply: (run, self, [property, parameters]) => Reflect.apply(run, self, [property, fewer(parameters)]),
  })
  return {...original, assert, default: {...original.default, assert}}
})
