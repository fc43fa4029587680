import {vi} from 'vitest'

// A mutant is run by a few hundred cases of each property and always by the same: a run has to be short, and to come to
// the same again.
const most = 200

vi.mock(import('fast-check'), async (importOriginal) => {
  const original = await importOriginal()
  const assert: typeof original.assert = (property, parameters) =>
    original.assert(property, {
      ...parameters,
      seed: 1,
      numRuns: Math.min(parameters?.numRuns ?? most, most),
    })
  return {...original, assert, default: {...original.default, assert}}
})
