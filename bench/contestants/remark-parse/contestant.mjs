import {fileURLToPath} from 'node:url'

const parse = fileURLToPath(new URL('parse.mjs', import.meta.url))

export const contestant = {
  name: 'remark-parse',
  label: 'bare remark-parse',
  phases: ['cold'],
  configuration: [],
  command: ({content}) => [parse, content],
  state: [],
  readRecords: ({standardOutput}) => ({count: Number(standardOutput)}),
}
