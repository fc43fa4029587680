import {type Report, readReport} from './report.ts'

const maximumBytes = 64 * 1024

/** Assembles reports from the chunks of one descriptor; invalid lines are ignored. */
export class ReportLines {
  #rest = ''
  #bytes = 0

  /** Returns the reports that this chunk completes. */
  add(chunk: Buffer): Report[] {
    this.#bytes += chunk.length
    if (this.#bytes > maximumBytes) return []
    const lines = (this.#rest + chunk.toString('utf8')).split('\n')
    this.#rest = lines.pop() ?? ''
    return lines.flatMap((line) => readReport(line) ?? [])
  }
}
