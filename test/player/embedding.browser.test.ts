import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {fencesOf} from '../docs/fences.ts'
import {type Surroundings, startBrowser} from './browser.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
let surroundings: Surroundings

beforeAll(async () => {
  surroundings = await startBrowser()
  const dist = join(root, 'dist')
  for (const name of readdirSync(dist, {recursive: true, encoding: 'utf8'}))
    if (/^(?:player|bank)\/.*\.js(?:on)?$/.test(name))
      surroundings.files.set(`/node_modules/quizproof/dist/${name}`, readFileSync(join(dist, name)))
})
afterAll(() => surroundings?.close())

test.each(['README.md', 'docs/embedding.md'])(
  'the page in %s plays the shipped pattern, under the strict policy',
  async (path) => {
    const [html, ...others] = fencesOf(join(root, path)).filter(({info}) => info === 'html')
    if (!html) throw new Error(`${path} has an HTML page`)
    expect(others).toEqual([])
    expect(html.text.trimEnd().split('\n').length).toBeLessThanOrEqual(10)
    surroundings.files.set('/index.html', html.text)
    const {page, reports} = await surroundings.open('<p>Home</p>')
    await page.goto(`${surroundings.origin}/index.html`)
    const modes = page.locator('.mode strong')
    await modes.first().waitFor()
    // A review needs something that was not right.
    expect(await modes.allTextContents()).toEqual([
      ...[
        'Learn',
        'Practice',
        'Test',
        'Challenge',
        'Blitz',
        'Drill',
        'Placement',
        'Confidence',
        'Mixed exam',
      ],
    ])
    await page.getByRole('button', {name: 'Start: Challenge'}).click()
    await page.getByRole('button', {name: 'Start'}).click()
    await page.getByRole('button', {name: 'Skip'}).click()
    await page.getByRole('button', {name: 'End session'}).click()
    await page.getByRole('heading', {name: 'Result'}).waitFor()
    await page.getByRole('button', {name: 'Back'}).click()
    await page.getByRole('button', {name: /^Review/}).waitFor()
    expect(reports).toEqual([])
    await page.context().close()
  },
)
