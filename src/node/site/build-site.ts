import {createHash} from 'node:crypto'
import {resolve} from 'node:path'
import {createSite} from '../../site/site.ts'
import {assertDisjoint} from '../build/assert-disjoint.ts'
import {type BuildReport, isRefused} from '../build/build-bank.ts'
import type {ContentOptions} from '../build/compile-content.ts'
import {compileInMemory} from '../build/compile-in-memory.ts'
import {publishFolder, waitForFolder} from '../build/publish-folder.ts'
import {holdSignals} from '../hold-signals.ts'
import {readPageScripts} from './page-scripts.ts'

export interface SiteBuildOptions extends Omit<ContentOptions, 'keepMarkdown'> {
  /** Output folder; replaced atomically, or unchanged if there is an error. */
  readonly out: string
  /** The path under which the site is served; it begins and ends with `/`. `/` by default. */
  readonly base?: string
  /** The address of a server that drives sessions; the site then contains no key. */
  readonly driver?: string
  /** Whether a warning prevents the build, as an error does. */
  readonly strict?: boolean
}

/**
 * Compiles a content folder to a static site.
 *
 * @throws {OperationalError} if the content folder is missing, or the output folder contains files of other origin
 * @throws {TypeError} if the base does not begin and end with `/`, or the driver is not an address
 */
export async function buildSite(options: SiteBuildOptions): Promise<BuildReport> {
  const {content, cache, base, driver} = options
  const out = resolve(options.out)
  assertDisjoint(content, out)
  if (cache !== undefined) {
    assertDisjoint(content, cache)
    assertDisjoint(out, cache)
  }
  const {report, bank, images} = await compileInMemory(options)
  if (!bank || isRefused(report, options)) return {...report, written: []}
  const files = createSite(bank, {
    base,
    driver,
    scripts: readPageScripts(),
    images: new Map([...images].map(([name, read]) => [name, read()])),
    hash: (text) => createHash('sha256').update(text).digest('base64'),
  })
  await waitForFolder(out)
  const chunks = [...files].map(([name, data]) => ({name, content: () => [Buffer.from(data)]}))
  const written = await holdSignals(() => publishFolder(out, {files: chunks, copies: new Map()}))
  return {...report, written: [...written.keys()]}
}
