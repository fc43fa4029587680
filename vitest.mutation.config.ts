import {defineConfig} from 'vitest/config'
import {BaseSequencer, type TestSpecification} from 'vitest/node'

// Which tests a mutant is run by, and in which order: `npm run mutate` says so.
const tests = process.env['MUTATION_TESTS']?.split(',') ?? []

/** In the order of the list: what fails first spares the files behind it. */
class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({moduleId}: TestSpecification): number =>
      tests.findIndex((name) => moduleId.endsWith(name))
    return files.toSorted((one, other) => placeOf(one) - placeOf(other))
  }
}

export default defineConfig({
  test: {
    include: tests,
    testTimeout: 60_000,
    // Few cases and always the same: a run has to be short, and to have the same result again.
    provide: {properties: {cases: 200, seed: 1}},
    sequence: {sequencer: InOrder},
  },
})
