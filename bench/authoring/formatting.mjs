import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {format} from 'prettier'
import {loadMath} from '../../dist/compile.js'
import {patterns} from '../../dist/patterns.js'
import {createWorkspace} from '../../dist/workspace.js'
import {timeCall} from './measure.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Every file of a folder as a text, and as the text that an author may have typed. */
function readFiles(folder, select) {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(select)
    .map((path) => ({path, text: readFileSync(join(folder, path), 'utf8')}))
}

const untidy = (text) => text.replaceAll(/^- \[x\]/gm, '* [X]').replaceAll(/^## /gm, '\n## ')

/** Formatting the shipped content and the fixtures beside Prettier; times are for each file. */
export async function measureFormatting({rounds}) {
  const content = readFiles(join(root, 'content'), (path) => path.endsWith('.md') || path === 'bank.yaml')
  const fixtures = readFiles(join(root, 'src/kinds'), (path) => path.endsWith('input.md')).map(
    ({path, text}) => ({
      path: `track/${path.replaceAll(/[/\\]/g, '-')}`,
      text,
    }),
  )
  const groups = {
    'content, formatted': content,
    'content, untidy': content.map(({path, text}) => ({
      path,
      text: path.endsWith('.md') ? untidy(text) : text,
    })),
    fixtures,
  }
  const math = await loadMath(...[...content, ...fixtures].map(({text}) => text))
  const results = []
  for (const [name, files] of Object.entries(groups)) {
    const workspace = createWorkspace({files, patterns, ...(math && {math})})
    const documents = files.filter(({path}) => path.endsWith('.md'))
    const own = []
    const prettier = []
    for (let round = 0; round < rounds; round += 1) {
      own.push(await timeCall(() => documents.map(({path}) => workspace.format(path))))
      prettier.push(
        await timeCall(async () => {
          for (const {text} of documents)
            await format(text, {parser: 'markdown', embeddedLanguageFormatting: 'off'})
        }),
      )
    }
    const best = (times) => Math.min(...times.map(({cpu}) => cpu)) / documents.length
    results.push({name, files: documents.length, own: best(own), prettier: best(prettier)})
  }
  return results
}
