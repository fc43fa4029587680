import {placeAt} from '../../diagnostics/place.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {placeOf} from '../../markdown/node-place.ts'
import type {Outline} from '../../markdown/sections.ts'
import {readYaml} from '../../markdown/yaml/yaml.ts'
import type {Fields} from '../../markdown/yaml/yaml-fields.ts'

/** The fields at the top of a file; `undefined` with a diagnostic if they are missing or unreadable. */
export function readFrontMatter(source: SourceFile, {frontMatter}: Outline): Fields | undefined {
  if (!frontMatter) {
    report(source, 'front-matter/missing', {}, placeAt(1, 1, 0))
    return undefined
  }
  const {start} = placeOf(frontMatter)
  return readYaml(source, frontMatter.value, start.line + 1, placeAt(start.line, start.column, 3))
}
