import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type {Page} from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly {readonly html: string; readonly failureSummary?: string}[]
}

/** What axe finds wrong on a page, as text. It is injected past the policy of the page, which then still holds. */
export async function findViolations(page: Page): Promise<string[]> {
  const client = await page.context().newCDPSession(page)
  await client.send('Runtime.evaluate', {expression: `if (!window.axe) {${source}}`})
  const {result} = await client.send('Runtime.evaluate', {
    // The test page around the player has neither landmarks nor a heading of level 1.
    expression: `axe.run(document, {resultTypes: ['violations'], rules: {region: {enabled: false}, 'page-has-heading-one': {enabled: false}, 'landmark-one-main': {enabled: false}, 'heading-order': {enabled: false}}})
      .then(({violations}) => JSON.stringify(violations))`,
    awaitPromise: true,
    returnByValue: true,
  })
  await client.detach()
  const violations: Violation[] = JSON.parse(result.value)
  return violations.flatMap(({id, nodes}) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
  )
}
