import {setImmediate} from 'node:timers/promises'
import type {Connection} from 'vscode-languageserver/node'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import {sortDiagnostics} from '../../diagnostics/sort-diagnostics.ts'
import {toLspDiagnostic} from '../../editor/lsp/to-lsp-diagnostic.ts'
import {type OpenBank, toUri} from './open-banks.ts'

/** How long nothing must change before all questions are compared with each other. */
const quietMs = 500
/** For so long requests may wait for the comparison. */
const sliceMs = 5

interface Published {
  /** As text by path, so that nothing is sent twice. */
  readonly sent: Map<string, string>
  /** What the lock and the comparison of all questions showed at last, by path. */
  later: ReadonlyMap<string, readonly Diagnostic[]>
  timer?: NodeJS.Timeout
}

/** Publishes the diagnostics of banks: those of the workspace at once, the others when the author pauses. */
export class Publisher {
  readonly #connection: Pick<Connection, 'sendDiagnostics' | 'console'>
  readonly #banks = new Map<OpenBank, Published>()
  /** Addresses of files that were published before their bank was open. */
  readonly #alone = new Set<string>()

  constructor(connection: Pick<Connection, 'sendDiagnostics' | 'console'>) {
    this.#connection = connection
  }

  /** @param paths those whose diagnostics may differ; all when omitted */
  publish(bank: OpenBank, paths?: readonly string[]): void {
    const {published, isNew} = this.#find(bank)
    const {workspace} = bank.folder
    const all = isNew || !paths ? workspace.diagnostics().map(({file}) => file) : paths
    const before = paths ? [] : [...published.later.keys(), ...published.sent.keys()]
    for (const path of new Set([...all, ...before])) this.#send(bank, path)
    clearTimeout(published.timer)
    published.timer = setTimeout(() => void this.#compare(bank), quietMs).unref()
  }

  /** Publishes what is wrong with a file by itself, until its bank is open. */
  publishAlone(content: string, path: string, diagnostics: readonly Diagnostic[]): void {
    const uri = toUri({content}, path)
    this.#alone.add(uri)
    const list = diagnostics.map((one) => toLspDiagnostic(one, (other) => toUri({content}, other)))
    void this.#connection.sendDiagnostics({uri, diagnostics: list})
  }

  close(): void {
    for (const {timer} of this.#banks.values()) clearTimeout(timer)
  }

  /** All diagnostics of a file as they were shown. */
  shown(bank: OpenBank, path: string): readonly Diagnostic[] {
    const {later} = this.#find(bank).published
    return sortDiagnostics([...bank.folder.workspace.diagnostics(path), ...(later.get(path) ?? [])])
  }

  #find(bank: OpenBank): {readonly published: Published; readonly isNew: boolean} {
    const found = this.#banks.get(bank)
    const published = found ?? {sent: new Map(), later: new Map()}
    this.#banks.set(bank, published)
    return {published, isNew: !found}
  }

  #send(bank: OpenBank, path: string): void {
    const {sent} = this.#find(bank).published
    const diagnostics = this.shown(bank, path).map((one) =>
      toLspDiagnostic(one, (other) => toUri(bank, other)),
    )
    const text = JSON.stringify(diagnostics)
    const uri = toUri(bank, path)
    if (!this.#alone.delete(uri) && (sent.get(path) ?? '[]') === text) return
    sent.set(path, text)
    void this.#connection.sendDiagnostics({uri, diagnostics})
  }

  async #compare(bank: OpenBank): Promise<void> {
    try {
      const later = await findLater(bank)
      // Another change has come, and with it another comparison.
      if (!later) return
      const {published} = this.#find(bank)
      const paths = new Set([...published.later.keys(), ...later.keys()])
      published.later = later
      for (const path of paths) this.#send(bank, path)
    } catch (error) {
      this.#connection.console.error(error instanceof Error ? error.message : String(error))
    }
  }
}

/** What the lock and a comparison of all questions show, by path; `undefined` if the bank changes meanwhile. */
async function findLater({
  folder,
}: OpenBank): Promise<ReadonlyMap<string, readonly Diagnostic[]> | undefined> {
  const {version} = folder
  const steps = folder.judgeInSteps()
  for (let began = performance.now(); ; ) {
    const step = steps.next()
    if (step.done) {
      const known = new Set(folder.workspace.diagnostics().map((one) => JSON.stringify(one)))
      const later = step.value.compiled.diagnostics.filter((one) => !known.has(JSON.stringify(one)))
      return groupByFile(later)
    }
    if (performance.now() - began < sliceMs) continue
    await setImmediate()
    if (folder.version !== version) return undefined
    began = performance.now()
  }
}

function groupByFile(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const byFile = new Map<string, Diagnostic[]>()
  for (const one of diagnostics) {
    const list = byFile.get(one.file) ?? []
    list.push(one)
    byFile.set(one.file, list)
  }
  return byFile
}
