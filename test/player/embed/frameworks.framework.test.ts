import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {type Browser, chromium} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {temporaryFolder} from '../../cli/temporary-folder.ts'
import {browserPath} from '../find-browser.ts'
import {servePages, strictPolicy} from '../serve.ts'
import {apps, buildApp, recipeCount} from './recipes.ts'

let browser: Browser

beforeAll(async () => {
  browser = await chromium.launch({executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu']})
})
afterAll(() => browser?.close())

// What docs/frameworks.md says about Vue and Svelte.
const policy = strictPolicy.replace('lit-html', 'lit-html vue svelte-trusted-html')

test('every recipe is used', () => {
  expect(new Set(apps.flatMap(({recipes}) => recipes)).size).toBe(recipeCount)
})

test.each(apps)('$name plays the shipped pattern under the strict policy', async (app) => {
  const folder = temporaryFolder()
  await buildApp(app, folder)
  const server = await servePages(policy.replace("img-src 'self'", "img-src 'self' data:"))
  const built = join(folder, 'dist')
  for (const name of readdirSync(built, {recursive: true, encoding: 'utf8'}))
    if (statSync(join(built, name)).isFile()) server.files.set(`/${name}`, readFileSync(join(built, name)))
  const page = await browser.newPage()
  const reports: string[] = []
  page.on('pageerror', (error) => reports.push(String(error)))
  page.on('console', (message) => reports.push(message.text()))
  await page.goto(`${server.origin}/index.html`)
  await page.getByRole('button', {name: 'Start: Challenge'}).click()
  await page.getByRole('button', {name: 'Start', exact: true}).click()
  await page.getByRole('button', {name: 'Skip'}).click()
  // React renders a few more times.
  await page.waitForTimeout(300)
  await page.getByRole('button', {name: 'End session'}).click()
  await page.getByRole('heading', {name: 'Result'}).waitFor()
  // The result, once, and nothing against the policy.
  expect(reports).toEqual([expect.stringMatching(/\bcounts\b/)])
  await page.close()
  await server.close()
})
