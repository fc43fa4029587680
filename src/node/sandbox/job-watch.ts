import type {Raised} from '../../proof/observation.ts'
import {BoundedText} from './bounded-text.ts'
import type {Capture, Job} from './job.ts'
import type {Report} from './report.ts'
import {ReportLines} from './report-lines.ts'

/** What is known so far of one program. */
interface Progress {
  readonly stdout: BoundedText
  readonly stderr: BoundedText
  readonly reports: ReportLines
  began: boolean
  raised?: Raised
  status?: number
  limitReached?: 'time' | 'output' | 'memory'
}

/** Follows the programs of a job, which run one after another, and ends the job when one of them meets a limit. */
export class JobWatch {
  readonly #programs: readonly Progress[]
  readonly #mostBytes: number
  readonly #kill: () => void
  readonly #reports = new ReportLines()
  /** Whether what is reported of the job as a whole comes from what runs its programs, and from none of them. */
  #isReady = false

  constructor({programs, limits}: Job, kill: () => void) {
    this.#programs = Array.from({length: programs}, () => ({
      stdout: new BoundedText(),
      stderr: new BoundedText(),
      reports: new ReportLines(),
      began: false,
    }))
    this.#mostBytes = limits.outputKilobytes * 1024
    this.#kill = kill
  }

  write(program: number, stream: 'stdout' | 'stderr', chunk: Buffer): void {
    const progress = this.#programs[program]
    if (!progress) return
    const {stdout, stderr} = progress
    const room = this.#mostBytes - stdout.bytes - stderr.bytes
    if (!progress[stream].add(chunk, room)) this.#end(progress, 'output')
  }

  /** Takes in what is reported of the job as a whole; says whether it comes a step further by it. */
  addJobReport(chunk: Buffer): boolean {
    return this.#reports
      .add(chunk)
      .map((report) => this.#takeOfAll(report))
      .includes(true)
  }

  /** Takes in what a program among several reports, which is about nobody but itself. */
  addProgramReport(program: number, chunk: Buffer): boolean {
    const progress = this.#programs[program]
    if (!progress) return false
    return progress.reports
      .add(chunk)
      .map((report) => take(progress, report))
      .includes(true)
  }

  /**
   * The program whose turn it is has met a limit, or all have, whose turn never came; where all have had theirs, it is the
   * job that does not end.
   */
  reachLimit(limit: 'time' | 'memory'): void {
    const waiting = this.#programs.filter(({status}) => status === undefined)
    for (const progress of this.#isReady ? waiting.slice(0, 1) : waiting) this.#end(progress, limit)
    if (waiting.length === 0) this.#kill()
  }

  /**
   * What was seen of every program, once all is over. What the job as a whole has said is about programs that had no turn
   * to say something.
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

/** Says whether the program comes a step further by it: that is once, so that none gains time by saying it again. */
function take(progress: Progress, {began, raised}: Report): boolean {
  const begins = began && !progress.began
  progress.began ||= began
  if (raised) progress.raised = raised
  return begins
}

/** The status of the job is that of its program where there is one, and of all where none of them has begun. */
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

/** Signals that end a process and are no way to say something, by number. */
const fatalSignals = [4, 5, 6, 7, 8, 9, 11, 15, 25, 31]
const processorTimeSignal = 24

/** A shell's way to tell of a signal: 128 and its number. */
function toEnd(status: number): Pick<Capture, 'end' | 'status'> {
  if (status === 128 + processorTimeSignal) return {end: 'time'}
  return fatalSignals.includes(status - 128) ? {end: 'killed'} : {end: 'exit', status}
}
