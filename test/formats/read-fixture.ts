import {loadMath} from '../../src/compile.ts'
import {type FormatName, formatNames, type ReadOptions, readSources} from '../../src/formats.ts'
import {patterns} from '../../src/patterns.ts'

const math = await loadMath('$`x`$')

/** Reads a file of a folder named after its format, with everything accepted, so that all losses show. */
export function readFixture(path: string, bytes: Uint8Array, options: Partial<ReadOptions> = {}) {
  const from = formatNames.find((name: FormatName) => name === path.split('/', 1)[0])
  if (from === undefined) throw new Error(`Expected a format as the folder of ${path}`)
  const accept = ['presentation', 'content', 'scoring'] as const
  const fields = {category: 'concept', difficulty: 'medium'} as const
  return readSources([{path, bytes}], {
    from,
    into: 'track/pattern',
    ...fields,
    accept,
    patterns,
    math,
    ...options,
  })
}
