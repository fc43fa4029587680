import {stringify} from 'yaml'
import {withoutInvisible} from '../../interchange/rich/to-markdown.ts'

type Value = string | number | readonly string[]
type Field = readonly [name: string, value: string | readonly string[]]

/** A value that means the same in YAML, as most do. */
const plainValue = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Fast path for fields of one word and lists of them, which are most: they need no serialiser. */
export function writePlainFields(fields: readonly Field[]): string | undefined {
  if (fields.length === 0) return undefined
  const lines: string[] = []
  for (const [name, value] of fields) {
    const isList = typeof value === 'object'
    if (!(isList ? value : [value]).every((one) => plainValue.test(one)) || value.length === 0)
      return undefined
    lines.push(isList ? `${name}:\n${value.map((one) => `  - ${one}\n`).join('')}` : `${name}: ${value}\n`)
  }
  return lines.join('')
}

/** Fields as front matter. Our reader reads every value as text, so no quotes are needed to keep `1.10` or `no`. */
export function toFrontMatter(fields: Readonly<Record<string, Value>>): string {
  const texts = Object.entries(fields).map(
    ([name, value]): Field => [
      name,
      typeof value === 'object' ? value.map(withoutInvisible) : withoutInvisible(`${value}`),
    ],
  )
  return `---\n${writePlainFields(texts) ?? writeYaml(texts)}---`
}

/** The general path. */
export function writeYaml(fields: readonly Field[]): string {
  return `${stringify(Object.fromEntries(fields), {schema: 'failsafe', lineWidth: 0}).trimEnd()}\n`
}
