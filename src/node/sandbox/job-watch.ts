import type {Raised} from '../../proof/observation.ts'
import {BoundedText} from './bounded-text.ts'
import type {Capture, Job} from './job.ts'
import type {Report} from './report.ts'
import {ReportLines} from './report-lines.ts'

/** The state of one program. */
interface Progress {
  readonly stdout: BoundedText
  readonly stderr: BoundedText
  readonly reports: ReportLines
  began: boolean
  raised?: Raised
  status?: number
  limitReached?: 'time' | 'output' | 'memory'
}

/** Watches the programs of a job, which run one after another, and ends the job when one reaches a limit. */
export class JobWatch {
  readonly #programs: readonly Progress[]
  readonly #maximumBytes: number
  readonly #kill: () => void
  readonly #reports = new ReportLines()
  /** Whether job-level reports come from the runner rather than from a program. */
  #isReady = false

  constructor({programs, limits}: Job, kill: () => void) {
    this.#programs = Array.from({length: programs}, () => ({
      stdout: new BoundedText(),
      stderr: new BoundedText(),
      reports: new ReportLines(),
      began: false,
    }))
    this.#maximumBytes = limits.outputKilobytes * 1024
    this.#kill = kill
  }

  write(program: number, stream: 'stdout' | 'stderr', chunk: Buffer): void {
    const progress = this.#programs[program]
    if (!progress) return
    const {stdout, stderr} = progress
    const room = this.#maximumBytes - stdout.bytes - stderr.bytes
    if (!progress[stream].add(chunk, room)) this.#end(progress, 'output')
  }

  /** Handles a report about the whole job; returns whether it made progress. */
  addJobReport(chunk: Buffer): boolean {
    return this.#reports
      .add(chunk)
      .map((report) => this.#takeOfAll(report))
      .includes(true)
  }

  /** Handles a report from one of several programs, which can only be about itself. */
  addProgramReport(program: number, chunk: Buffer): boolean {
    const progress = this.#programs[program]
    if (!progress) return false
    return progress.reports
      .add(chunk)
      .map((report) => take(progress, report))
      .includes(true)
  }

  /**
   * The current program has reached a limit, or all of them if none had its turn. If all have ended, the job itself hangs
   * and is killed.
   */
  reachLimit(limit: 'time' | 'memory'): void {
    const waiting = this.#programs.filter(({status}) => status === undefined)
    for (const progress of this.#isReady ? waiting.slice(0, 1) : waiting) this.#end(progress, limit)
    if (waiting.length === 0) this.#kill()
  }

  /**
   * The captures of all programs after the job has ended. Messages of the job are attributed to programs that never began
   * and wrote nothing.
   */
  toCaptures(status: number | undefined, messages: string): Capture[] {
    const isIndependent = this.#programs.length === 1 || !this.#isReady
    const ended = isIndependent ? withStatus(this.#programs, status) : this.#programs
    const current = status === 0 ? undefined : ended.find((progress) => progress.status === undefined)
    return ended
      .map((progress) => ({...toCapture(progress, isIndependent || progress === current), isIndependent}))
      .map((capture) => (capture.began || capture.stderr !== '' ? capture : {...capture, stderr: messages}))
  }

  #end(progress: Progress, limit: 'time' | 'output' | 'memory'): void {
    progress.limitReached ??= limit
    this.#kill()
  }

  #takeOfAll(report: Report): boolean {
    const {program, status, ready} = report
    this.#isReady ||= ready
    const progress = program === undefined ? undefined : this.#programs[program]
    if (progress && status !== undefined) progress.status ??= status
    return this.#isReady
      ? ready || progress !== undefined
      : this.#programs.map((one) => take(one, report)).includes(true)
  }
}

/** Returns whether the program began just now; only once, so that repeated reports gain no time. */
function take(progress: Progress, {began, raised}: Report): boolean {
  const begins = began && !progress.began
  progress.began ||= began
  if (raised) progress.raised = raised
  return begins
}

/** Gives the status of the job to its only program, or to all if none has begun. */
function withStatus(programs: readonly Progress[], status: number | undefined): readonly Progress[] {
  return programs.map((progress) => ({...progress, ...(status !== undefined && {status})}))
}

function toCapture(
  {stdout, stderr, began, raised, status, limitReached: met}: Progress,
  isCurrent: boolean,
): Omit<Capture, 'isIndependent'> {
  const seen = {began, stdout: String(stdout), stderr: String(stderr), ...(raised && {raised})}
  if (met !== undefined) return {end: met, ...seen}
  if (status === undefined) return {end: isCurrent ? 'killed' : 'lost', ...seen}
  return {...toEnd(status), ...seen}
}

/** Numbers of signals that end a process abnormally. */
const fatalSignals = [4, 5, 6, 7, 8, 9, 11, 15, 25, 31]
const processorTimeSignal = 24

/** A shell reports a signal as 128 plus its number. */
function toEnd(status: number): Pick<Capture, 'end' | 'status'> {
  if (status === 128 + processorTimeSignal) return {end: 'time'}
  return fatalSignals.includes(status - 128) ? {end: 'killed'} : {end: 'exit', status}
}
