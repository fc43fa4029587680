import {expect, test} from 'vitest'
import {toSourceFile} from '../../diagnostics/source-file.ts'
import {readBankConfig} from './bank-config.ts'

const head = 'name: bank\nversion: 1.0.0\n'

test.each([
  ['title:\n', ['title 3:1']],
  ['title: "  "\n', ['title 3:1']],
  ['tracks: [{id: t, title: }]\n', ['title 3:18']],
  ['tracks:\n  - id: t\n    title: " "\n', ['title 5:5']],
  ['categories: [output, ""]\n', ['categories 3:22']],
  ['tags:\n  -\n', ['tags 4:4']],
])('reports empty values in %j, at any level', (text, expected) => {
  const source = toSourceFile('bank.yaml', head + text)
  expect(readBankConfig(source)).toBeUndefined()
  const found = source.diagnostics.map((fault) => {
    const {line, column} = fault.place.start
    return fault.code === 'field/empty' ? `${fault.data.field} ${line}:${column}` : fault.code
  })
  expect(found).toEqual(expected)
})
