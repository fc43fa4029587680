import {BaseSequencer, type TestSpecification} from 'vitest/node'

/** Long test files that take more than half a minute; started last, one of them would keep a single worker busy. */
const slow = [
  'cli/verify-kill.sandboxed',
  'properties/swallowed',
  'player/walks.browser',
  'sandbox/languages.sandboxed',
  'sandbox/verdict-pages.sandboxed',
  'node/kill.long',
  'sandbox/kill.sandboxed',
  'properties/every-kind',
  'package/package.long',
  'player/displays.browser',
]

const rank = ({moduleId}: TestSpecification): number => {
  const found = slow.findIndex((name) => moduleId.includes(`/${name}.test.`))
  return found === -1 ? slow.length : found
}

/** Runs the slow files before the others, so that the workers end at about the same time. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => rank(one) - rank(other))
  }
}
