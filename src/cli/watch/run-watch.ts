import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import {type BankReport, toReport} from '../../node/build/build-bank.ts'
import type {JudgedContent} from '../../node/build/compile-and-judge.ts'
import type {ContentOptions} from '../../node/build/compile-content.ts'
import {type ChangedPaths, joinPaths} from '../../node/folder/changed-paths.ts'
import {type OpenFolder, openFolder} from '../../node/folder/open-folder.ts'
import {refreshWhole} from '../../node/folder/refresh-whole.ts'
import {watchFolder} from '../../node/folder/watch-folder.ts'
import {OperationalError} from '../../node/operational-error.ts'
import type {Output} from '../output.ts'
import {UsageError} from '../usage-error.ts'
import {compareRounds} from './compare-rounds.ts'
import {type Round, showRound} from './show-round.ts'

export interface WatchOptions extends ContentOptions {
  readonly format: string
  /** The diagnostics to show, of all; by default all. */
  readonly select?: (report: BankReport) => readonly Diagnostic[]
  /** What to do with the content of a round; returns a line about it. */
  readonly onRound?: (judged: JudgedContent) => Promise<Pick<Round, 'built' | 'line'>>
}

/** Shows a round at the start and after every change, until the process is asked to end. */
export async function runWatch(output: Output, options: WatchOptions): Promise<number> {
  const {format, content} = options
  if (format !== 'pretty' && format !== 'json')
    throw new UsageError(`\`--watch\` prints pretty or json, not ${format}`)
  const folder = await openFolder(options)
  const ended = untilEnded()
  let before: readonly Diagnostic[] | undefined
  const show = async (): Promise<void> => {
    const judged = folder.judge()
    const report = toReport(judged.compiled)
    const diagnostics = options.select?.(report) ?? report.diagnostics
    const done = await options.onRound?.(judged)
    showRound(output, {
      ...done,
      content,
      format,
      report,
      diagnostics,
      ...compareRounds(before ?? [], diagnostics),
    })
    before = diagnostics
  }
  const rounds = createRounds(output, folder, show)
  try {
    const watcher = await watchFolder(content, {
      onChange: rounds.request,
      onLimit: (message) => output.say(`build-bank: ${message}\n`),
    })
    // What changed before the watcher was ready is part of the first round.
    rounds.request('all')
    await ended.promise
    await watcher.close()
    await rounds.finish()
  } finally {
    ended.forget()
    await folder.close()
  }
  return 0
}

/** Runs one round at a time; changes during a round lead to one more. */
function createRounds(output: Output, folder: OpenFolder, show: () => Promise<void>) {
  let shown = 0
  let requested: ChangedPaths | undefined
  let running: Promise<void> | undefined
  const round = async (): Promise<void> => {
    while (requested) {
      const paths = requested
      requested = undefined
      try {
        await refreshWhole(folder, paths)
        if (folder.version === shown) continue
        shown = folder.version
        await show()
      } catch (error) {
        if (!(error instanceof OperationalError)) throw error
        // A file went away while it was read, or the folder did: the next change is another try.
        output.say(`build-bank: ${error.message}\n`)
      }
    }
    running = undefined
  }
  return {
    request(paths: ChangedPaths): void {
      requested = joinPaths(requested ?? new Set(), paths)
      running ??= round()
    },
    finish: async (): Promise<void> => running,
  }
}

/** Resolves at the first signal that asks the process to end; a second one ends it at once. */
function untilEnded(): {readonly promise: Promise<void>; readonly forget: () => void} {
  const {promise, resolve} = withResolvers()
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.once(signal, resolve)
  return {
    promise,
    forget() {
      for (const signal of signals) process.off(signal, resolve)
    },
  }
}

function withResolvers(): {readonly promise: Promise<void>; readonly resolve: () => void} {
  let resolve = (): void => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return {promise, resolve}
}
