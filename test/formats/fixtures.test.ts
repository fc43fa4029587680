import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {compareText} from '../../src/diagnostics/compare-text.ts'
import {readFixture} from './read-fixture.ts'

/*
 * test/formats/fixtures/<format>/<case>.<extension> is a file of a format, and <case>.md next to it what it becomes:
 * every item with its status and losses, then the Markdown. `-u` writes it.
 */
const folder = 'test/formats/fixtures'

const sources = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\/[^/]+\.[^/]+$/.test(path) && !path.endsWith('.md'))
  .sort(compareText)

test.each(sources)('%s becomes what is next to it', async (path) => {
  const imported = readFixture(path, readFileSync(join(folder, path)))
  const {totals} = imported
  const {read, exact, presentation, lossy, refused, duplicate} = totals
  expect(exact + presentation + lossy + refused + duplicate).toBe(read)
  const lines = imported.questions.map(({status, kind, path, source, losses}) => {
    const codes = losses
      .map((index) => imported.losses[index])
      .map((loss) => `  - ${loss?.code}: ${loss?.message}\n`)
    const where = `${source.start.line}:${source.start.column}`
    return `- ${where} ${status}${kind ? ` ${kind}` : ''}${path ? ` ${path}` : ''}\n${codes.join('')}`
  })
  const concepts = imported.patterns.flatMap(({path, title, concepts}) => [
    ...(title === undefined ? [] : [`- pattern ${path}: ${title}\n`]),
    ...concepts.map((concept) => `- concept ${concept.title}\n`),
  ])
  const ofFile = imported.losses
    .filter((_, index) => !imported.questions.some(({losses}) => losses.includes(index)))
    .map(({place: {start}, code, message}) => `- ${start.line}:${start.column} ${code}: ${message}\n`)
  const texts = imported.files.map(
    ({path, markdown}) => `\n## ${path}\n\n\`\`\`\`\`markdown\n${markdown}\`\`\`\`\`\n`,
  )
  const assets = imported.assets.map(({path, bytes}) => `- asset ${path}, ${bytes.length} bytes\n`)
  const result = `# ${path}\n\n${lines.join('')}${concepts.join('')}${assets.join('')}${ofFile.join('')}${texts.join('')}`
  await expect(result).toMatchFileSnapshot(`fixtures/${path.replace(/\.[^.]+$/, '')}.md`)
})
