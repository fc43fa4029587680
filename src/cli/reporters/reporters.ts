import {reportGithub} from './github.ts'
import {reportJson} from './json.ts'
import {reportJunit} from './junit.ts'
import {reportPretty} from './pretty.ts'
import type {Format, Reporter} from './report.ts'
import {reportSarif} from './sarif.ts'

/** The reporters that `--format` selects. */
export const reporters = {
  pretty: reportPretty,
  json: reportJson,
  github: reportGithub,
  sarif: reportSarif,
  junit: reportJunit,
} satisfies Record<Format, Reporter>
