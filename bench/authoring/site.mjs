import {readdirSync, readFileSync, statSync} from 'node:fs'
import {createServer} from 'node:http'
import {extname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {gzipSync} from 'node:zlib'
import {chromium} from 'playwright-core'
import {buildSite} from '../../dist/node.js'
import {quantile} from './measure.mjs'

const content = fileURLToPath(new URL('../../content', import.meta.url))
const slowdown = 4
const types = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

/** The site of the shipped bank: the largest page with all it loads, and the first paint at a fourth of the speed. */
export async function measureSite({folder, rounds}) {
  const out = join(folder, 'site')
  await buildSite({content, out})
  const server = createServer(({url}, response) => {
    const path = join(out, decodeURI(new URL(url, 'http://localhost').pathname))
    const file = statSync(path, {throwIfNoEntry: false})?.isDirectory() ? join(path, 'index.html') : path
    try {
      const body = readFileSync(file)
      response.writeHead(200, {'content-type': types[extname(file)] ?? 'application/octet-stream'}).end(body)
    } catch {
      response.writeHead(404).end()
    }
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  })
  try {
    const pages = readdirSync(out, {recursive: true, encoding: 'utf8'})
      .filter((path) => path.endsWith('index.html'))
      .map((path) => path.replace(/index\.html$/, ''))
    const results = []
    const player = readdirSync(join(out, 'assets')).find((name) => name.startsWith('player-'))
    const later = gzipSync(readFileSync(join(out, 'assets', player))).length
    for (const path of pages)
      results.push({
        path: `/${path}`,
        later,
        ...(await measurePage(browser, out, `http://127.0.0.1:${server.address().port}/${path}`, rounds)),
      })
    return results
  } finally {
    await browser.close()
    server.close()
  }
}

async function measurePage(browser, out, address, rounds) {
  const paints = []
  const loaded = new Map()
  for (let round = 0; round < rounds; round += 1) {
    // Each visit is the first one: a context has its own cache.
    const context = await browser.newContext({serviceWorkers: 'block'})
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', {rate: slowdown})
    page.on('response', async (response) => {
      const {pathname} = new URL(response.url())
      const file = join(out, decodeURI(pathname), pathname.endsWith('/') ? 'index.html' : '')
      // What a page loads besides the data of the bank.
      if (response.ok() && !pathname.startsWith('/patterns/'))
        loaded.set(pathname, gzipSync(readFileSync(file)).length)
    })
    await page.goto(address, {waitUntil: 'networkidle'})
    paints.push(
      await page.evaluate(
        () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      ),
    )
    await context.close()
  }
  const html = loaded.get(new URL(address).pathname) ?? 0
  return {paint: quantile(paints, 0.5), html, size: [...loaded.values()].reduce((sum, one) => sum + one, 0)}
}
