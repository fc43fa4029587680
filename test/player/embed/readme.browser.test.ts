import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {addCards, emptyDeck} from '../../../src/review.ts'
import {makeFolder, removeFolder, writeFiles} from '../../cli/temporary-folder.ts'
import {fencesOf} from '../../docs/fences.ts'
import {root, run, unpackPackage} from '../../package/consumer.ts'
import {type Surroundings, startBrowser} from '../browser.ts'
import {linkModules} from './link-modules.ts'

let surroundings: Surroundings
let folder = ''

beforeAll(async () => {
  folder = makeFolder()
  await unpackPackage(folder)
  surroundings = await startBrowser()
  for (const part of ['player', 'bank']) serveFolder(`node_modules/quizproof/dist/${part}`)
})
afterAll(async () => {
  await surroundings?.close()
  removeFolder(folder)
})

/** Serves the files of a folder, below the same path unless told otherwise. */
function serveFolder(path: string, at = `/${path}`): void {
  for (const name of readdirSync(join(folder, path), {recursive: true, encoding: 'utf8'})) {
    const file = join(folder, path, name)
    if (statSync(file).isFile()) surroundings.files.set(`${at}/${name}`, readFileSync(file))
  }
}

/** The only example of this language on a page. */
function findExample(page: string, language: string): string {
  const [first, ...others] = fencesOf(join(root, page)).filter(({info}) => info === language)
  if (!first || others.length > 0) throw new Error(`${page} has not one example in ${language}`)
  expect(first.text.trimEnd().split('\n').length).toBeLessThanOrEqual(10)
  return first.text
}

const modes = [
  'Learn',
  'Practice',
  'Test',
  'Challenge',
  'Blitz',
  'Drill',
  'Placement',
  'Confidence',
  'Mixed exam',
]

/** The key and the text of a review deck with two questions that are due. */
function makeDueDeck(): [key: string, deck: string] {
  const bank = JSON.parse(readFileSync(join(root, 'dist/bank/bank.json'), 'utf8'))
  const own = bank.questions.filter(({pattern}: {pattern: string}) => pattern === 'django/async-orm')
  const ids: string[] = own.slice(0, 2).map(({id}: {id: string}) => id)
  return [`quizproof:${bank.name}:deck`, JSON.stringify(addCards(emptyDeck, ids, {now: 0}))]
}

/** Plays a question in each mode. A review is offered once a question is due, as if the learner came back. */
async function playAllModes(page: Page): Promise<void> {
  const offered = page.locator('.mode strong')
  await offered.first().waitFor()
  expect(await offered.allTextContents()).toEqual(modes)
  await page.evaluate(([key, deck]) => localStorage.setItem(key, deck), makeDueDeck())
  for (const mode of [...modes, 'Review']) {
    await page.locator('.mode', {has: page.getByText(mode, {exact: true})}).click()
    await page.getByRole('button', {name: 'Start', exact: true}).click()
    await page.locator('.question').waitFor()
    const skip = page.getByRole('button', {name: 'Skip'})
    // Two modes begin otherwise: with an example to read, and with the pattern to name.
    if (mode === 'Learn') await page.getByRole('button', {name: 'Next question'}).click()
    else if (mode === 'Mixed exam') {
      await page.getByRole('radio').first().check()
      await page.getByRole('button', {name: 'Name the pattern'}).click()
    }
    await skip.click()
    await page.getByRole('button', {name: 'End session'}).click()
    await page.getByRole('heading', {name: 'Result'}).waitFor()
    await page.getByRole('button', {name: 'Back'}).click()
  }
}

async function openAndPlay(path: string): Promise<void> {
  const {page, reports} = await surroundings.open('<p>Home</p>')
  await page.goto(surroundings.origin + path)
  await playAllModes(page)
  expect(reports).toEqual([])
  await page.context().close()
}

test.each(['README.md', 'docs/embedding.md'])(
  'the page in %s plays the shipped pattern from the tarball in ten modes, under the strict policy',
  async (path) => {
    surroundings.files.set('/index.html', findExample(path, 'html'))
    await openAndPlay('/index.html')
  },
)

test('the React component in README.md plays the shipped pattern from the tarball in ten modes', async () => {
  linkModules(folder, {lit: undefined, 'ts-fsrs': undefined, react: undefined, 'react-dom': undefined})
  writeFiles(folder, {
    'package.json': '{"private": true, "type": "module"}',
    'Quiz.jsx': findExample('README.md', 'jsx'),
    'main.jsx': `import {createRoot} from 'react-dom/client'
import {Quiz} from './Quiz.jsx'
createRoot(document.getElementById('app')).render(<Quiz />)
`,
    'app.html': `<!doctype html><html lang="en"><meta charset="utf-8"><title>Quiz</title>
<div id="app"></div><script type="module" src="/main.jsx"></script></html>`,
    'vite.config.js': "export default {build: {rollupOptions: {input: 'app.html'}}}",
  })
  await run(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel=silent'], {
    cwd: folder,
    env: {NODE_ENV: 'production'},
  })
  serveFolder('dist', '')
  await openAndPlay('/app.html')
})
