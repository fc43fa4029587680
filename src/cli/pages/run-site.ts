import {buildSite} from '../../node/site/build-site.ts'
import {cacheFolder, type SharedOptions, toExitCode} from '../options.ts'
import type {Output} from '../output.ts'
import {createProgress} from '../progress.ts'
import {count} from '../reporters/wording.ts'
import {showReport} from '../show-report.ts'

export interface SiteCommandOptions extends SharedOptions {
  readonly out: string
  readonly base: string
  /** The address of the driver of a site without keys. */
  readonly public?: string
}

export async function runSite(output: Output, content: string, options: SiteCommandOptions): Promise<number> {
  const {out, base, public: driver, format, strict} = options
  const progress = createProgress(output)
  const report = await buildSite({
    content,
    out,
    base,
    strict,
    onProgress: progress.onProgress,
    ...(driver !== undefined && {driver}),
    ...cacheFolder(options.cache),
  }).finally(progress.clear)
  const code = toExitCode(showReport(output, {report, content, format}), strict)
  if (format !== 'pretty') return code
  if (code > 0) output.print(`Nothing built; ${out} is unchanged\n`)
  else
    output.print(
      `Built ${out}: ${count(report.counts.patterns, 'pattern')}, ${count(report.written.length, 'file')}\n${aboutKeys(driver)}\n`,
    )
  return code
}

function aboutKeys(driver: string | undefined): string {
  return driver === undefined
    ? 'The site contains the keys: anyone who can open it can read them. `--public <driver>` leaves them out.'
    : `The site contains no keys; ${driver} must drive its sessions`
}
