import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {chromium, type Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {compileBank} from '../../src/compile.ts'
import {math} from '../../src/node/math-engine.ts'
import {makeFolder, removeFolder} from '../cli/temporary-folder.ts'
import {findViolations} from './axe.ts'
import {type Surroundings, startBrowser} from './browser.ts'
import {browserPath} from './find-browser.ts'

const question = String.raw`---
category: concept
difficulty: easy
---

# What is $${'`'}\sqrt{x^2}${'`'}$?

For every $${'`'}x \in \mathbb{R}${'`'}$:

${'```'}math
\begin{cases} x & x \ge 0 \\ -x & x < 0 \end{cases}
${'```'}

${'```'}math
a_1 + a_2 + a_3 + a_4 + a_5 + a_6 + a_7 + a_8 + a_9 + b_1 + b_2 + b_3 + b_4 + b_5 + b_6 + b_7 + b_8 + b_9 + c
${'```'}

- [x] $${'`'}|x|${'`'}$
  > A root is never negative: $${'`'}\sqrt{x^2} \ge 0${'`'}$.
- [ ] $${'`'}\frac{x}{2}${'`'}$
  > Wrong for $${'`'}x = -1${'`'}$.
`

const {bank} = compileBank(
  [
    {
      path: 'bank.yaml',
      text: 'name: formulas\nversion: 1.0.0\ntracks:\n  - id: algebra\n    title: Algebra\n',
    },
    {
      path: 'algebra/roots/pattern.md',
      text: '---\ntitle: Roots\ntrack: algebra\nminutes: 5\nsummary: Roots of squares.\n---\n\n## A root is positive\n\nSee $`\\sqrt 4`$.\n',
    },
    {path: 'algebra/roots/square.md', text: question},
  ],
  {math},
)

let surroundings: Surroundings

beforeAll(async () => {
  surroundings = await startBrowser()
})
afterAll(() => surroundings?.close())

async function openQuestion(options: Parameters<Surroundings['open']>[1] = {}) {
  const opened = await surroundings.open(
    '<quiz-question question="algebra/roots/square"></quiz-question>',
    options,
  )
  await showBank(opened.page)
  return opened
}

async function showBank(page: Page): Promise<void> {
  await page.evaluate((data) => {
    const element = document.querySelector('quiz-question')
    if (element && data) element.bank = data
  }, bank)
  await page.locator('math').first().waitFor({state: 'attached'})
}

describe('a question with formulas', () => {
  test('is drawn, responded to and explained', async () => {
    const {page, reports} = await openQuestion()
    expect(
      await page.locator('math').evaluateAll((list) => list.every((one) => one instanceof MathMLElement)),
    ).toBe(true)
    // The title, the stem and the options.
    expect(await page.locator('math').count()).toBe(6)
    expect(await page.locator('code.language-math').count()).toBe(0)
    const [outer = 0, inner = 0] = await page
      .locator('msqrt, msqrt > msup')
      .evaluateAll((list) => list.map((one) => one.getBoundingClientRect().width))
    expect(outer).toBeGreaterThan(inner + 1)
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('radio', {name: '|x|'}).focus()
    await page.keyboard.press('Space')
    await page.getByRole('button', {name: 'Check'}).press('Enter')
    await page.getByText('A root is never negative').locator('math').waitFor()
    expect(await findViolations(page)).toEqual([])
    expect(reports).toEqual([])
  })

  test('is read as mathematics, not as letters in a row', async () => {
    const {page} = await openQuestion()
    const tree = await page.locator('quiz-question').ariaSnapshot()
    expect(tree).toContain('math')
    expect(await page.getByRole('radio', {name: '|x|'}).count()).toBe(1)
    expect(await page.getByRole('radio', {name: '\\frac{x}{2}'}).count()).toBe(1)
    const texts = await page
      .locator('math')
      .evaluateAll((list) => list.map((one) => one.getAttribute('alttext')))
    expect(texts).toContain('\\sqrt{x^2}')
  })

  test('does not widen a narrow page: a wide formula scrolls, by keyboard too', async () => {
    const {page} = await openQuestion({viewport: {width: 320, height: 700}})
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    const region = page.locator('.formula[role="region"]')
    await region.waitFor()
    expect(await region.getAttribute('tabindex')).toBe('0')
    expect(await region.getAttribute('aria-label')).toContain('a_1 + a_2')
    expect(await findViolations(page)).toEqual([])
  })

  test('is printed', async () => {
    const {page} = await openQuestion()
    await page.emulateMedia({media: 'print'})
    const heights = await page
      .locator('math')
      .evaluateAll((list) => list.map((one) => one.getBoundingClientRect().height))
    expect(Math.min(...heights)).toBeGreaterThan(0)
  })

  test('shows the TeX of roots where no font can draw the sign', async () => {
    // Its only font has capital letters in script.
    const fonts = fileURLToPath(new URL('.', import.meta.resolve('temml')))
    const folder = makeFolder()
    const config = join(folder, 'fonts.conf')
    writeFileSync(
      config,
      `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir>${folder}</cachedir></fontconfig>`,
    )
    const browser = await chromium.launch({
      executablePath: browserPath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
      env: {...process.env, FONTCONFIG_FILE: config},
    })
    try {
      surroundings.files.set(
        '/no-font.html',
        '<!doctype html><html lang="en"><title>Quiz</title><script type="module" src="/page.js"></script><quiz-question question="algebra/roots/square"></quiz-question></html>',
      )
      const page = await browser.newPage()
      await page.goto(`${surroundings.origin}/no-font.html`)
      await showBank(page)
      expect(await page.locator('code.language-math').allTextContents()).toEqual(['\\sqrt{x^2}'])
      expect(await page.locator('math').count()).toBe(5)
    } finally {
      await browser.close()
      removeFolder(folder)
    }
  })
})
