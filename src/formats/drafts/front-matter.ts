import {stringify} from 'yaml'
import {withoutInvisible} from '../../interchange/rich/to-markdown.ts'

type Value = string | number | readonly string[]

/** Fields as front matter. Our reader reads every value as text, so no quotes are needed to keep `1.10` or `no`. */
export function toFrontMatter(fields: Readonly<Record<string, Value>>): string {
  const texts = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === 'object' ? value.map(withoutInvisible) : withoutInvisible(`${value}`),
  ])
  return `---\n${stringify(Object.fromEntries(texts), {schema: 'failsafe', lineWidth: 0}).trimEnd()}\n---`
}
