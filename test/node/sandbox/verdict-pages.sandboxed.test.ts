import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import type {Diagnostic} from '../../../src/diagnostics/diagnostic.ts'
import type {VerifyOptions} from '../../../src/node.ts'
import {verifyBank} from '../../built.ts'
import {type ExampleTexts, toTexts} from '../../diagnostics/compile-example.ts'
import {pageFile, pageOf} from '../../diagnostics/read-page.ts'
import {withReport} from '../../diagnostics/shown-report.ts'
import {isVerdict, verdictCodes} from '../../diagnostics/verdict-codes.ts'

const folder = mkdtempSync(join(tmpdir(), 'quizproof-pages-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

const codes = Object.keys(verdictCodes).filter(isVerdict)

/** Writes an example to its own content folder, and returns the folder. */
function write(name: string, texts: ExampleTexts): string {
  const content = join(folder, name)
  for (const [path, text] of texts) {
    const file = join(content, path)
    mkdirSync(dirname(file), {recursive: true})
    writeFileSync(file, text)
  }
  return content
}

async function faultsIn(options: VerifyOptions): Promise<readonly Diagnostic[]> {
  return (await verifyBank(options)).diagnostics
}

test.each(codes)('the Bad example of %s gives only that verdict', async (code) => {
  const content = write(`bad/${code}`, toTexts(pageOf(code).bad))
  const faults = await faultsIn({content, ...verdictCodes[code]})
  expect(faults.map((fault) => fault.code)).toEqual([code])
  const page = readFileSync(pageFile(code), 'utf8')
  expect(withoutChance(withReport(page, faults))).toBe(withoutChance(page))
})

/** `random.random()` returns another number in every run. */
function withoutChance(text: string): string {
  return text.replace(/\b0\.\d{10,}/g, '0.5')
}

test.each(codes)(
  'the Good example of %s has no fault, neither from a run nor from the lock',
  async (code) => {
    const content = write(`good/${code}`, toTexts(pageOf(code).good))
    expect(await faultsIn({content})).toEqual([])
    expect(await faultsIn({content, ...verdictCodes[code]})).toEqual([])
  },
)
