import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const commandLine = fileURLToPath(
  new URL('../../node_modules/@content-collections/cli/dist/index.js', import.meta.url),
)

export const contestant = {
  name: 'content-collections',
  label: 'content-collections, remark-parse, its cache',
  phases: ['cold', 'unchanged', 'changed'],
  configuration: ['content-collections/content-collections.ts', 'shared/read-sections.mjs'],
  command: () => [commandLine, 'build'],
  state: ['.content-collections'],
  readRecords({project}) {
    const text = readFileSync(join(project, '.content-collections', 'generated', 'allQuestions.js'), 'utf8')
    return {count: text.split('"_meta":').length - 1, text}
  },
  countRecomputed({project, since}) {
    const cache = join(project, '.content-collections', 'cache')
    return readdirSync(cache, {recursive: true}).filter(
      (path) => path.endsWith('.cache') && statSync(join(cache, path)).mtimeMs >= since,
    ).length
  },
}
