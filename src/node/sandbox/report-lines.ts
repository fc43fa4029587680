import {type Report, readReport} from './report.ts'

const maximumBytes = 64 * 1024

/** Puts the reports of one descriptor together again, which come in pieces; what makes no sense is left out. */
export class ReportLines {
  #rest = ''
  #bytes = 0

  /** The reports that are whole now. */
  add(chunk: Buffer): Report[] {
    this.#bytes += chunk.length
    if (this.#bytes > maximumBytes) return []
    const lines = (this.#rest + chunk.toString('utf8')).split('\n')
    this.#rest = lines.pop() ?? ''
    return lines.flatMap((line) => readReport(line) ?? [])
  }
}
