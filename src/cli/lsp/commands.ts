import {pathToFileURL} from 'node:url'
import {
  type CodeLens,
  CodeLensRefreshRequest,
  type Command,
  type Connection,
} from 'vscode-languageserver/node'
import {isCode} from '../../diagnostics/catalogue.ts'
import {listLenses} from '../../editor/lsp/list-lenses.ts'
import type {Change} from '../../editor/workspace/workspace-data.ts'
import {type Preview, startPreview} from '../../node/preview/preview-server.ts'
import {toPatternAddress, toQuestionAddress} from '../../site/preview/document.ts'
import {findPage} from '../explain/read-page.ts'
import type {ClientAbilities} from './client-abilities.ts'
import type {LiveDocuments} from './live-documents.ts'
import type {OpenBank, OpenBanks, PathInBank} from './open-banks.ts'
import {showToAuthor, tellAuthor} from './tell-author.ts'

const previewCommand = 'quizproof.preview'
const explainName = 'quizproof.explain'

/** The commands that the server runs. */
export const commandNames = [previewCommand, explainName] as const

/** The commands that an editor may offer: they need a terminal that the author sees. */
const verifyCommand = 'quizproof.verify'

export const explainCommand = (code: string): Command => ({
  title: `Explain ${code}`,
  command: explainName,
  arguments: [code],
})

/** Lenses above questions, and the commands behind them and behind code actions. */
export class Commands {
  readonly #connection: Connection
  readonly #banks: OpenBanks
  readonly #previews = new Map<OpenBank, Promise<Preview>>()
  #abilities: ClientAbilities | undefined

  constructor(connection: Connection, banks: OpenBanks) {
    this.#connection = connection
    this.#banks = banks
  }

  register(documents: LiveDocuments, abilities: ClientAbilities): void {
    this.#abilities = abilities
    this.#connection.onCodeLens(documents.handle([], (file) => this.#listLenses(file)))
    this.#connection.onExecuteCommand(async ({command, arguments: [first, second] = []}) => {
      if (command === explainName && typeof first === 'string' && isCode(first)) await this.#explain(first)
      if (command === previewCommand && typeof first === 'string' && typeof second === 'string')
        await this.#preview(first, second)
      return null
    })
  }

  /** Takes a change of a bank, which its preview shows. */
  note(bank: OpenBank, change: Change): void {
    // A preview that did not start has been reported.
    this.#previews
      .get(bank)
      ?.then((preview) => preview.update(change))
      .catch(() => {})
    // The editor asks again for lenses of a document that changed, but a changed lock is not a document.
    if (change.questions.length === 0 && this.#abilities?.refreshesLenses)
      // An editor may refuse what it said it can do.
      this.#connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {})
  }

  async close(): Promise<void> {
    for (const result of await Promise.allSettled(this.#previews.values()))
      if (result.status === 'fulfilled') await result.value.close()
  }

  #listLenses({bank, path}: PathInBank): CodeLens[] {
    const {workspace} = bank.folder
    const uri = pathToFileURL(bank.content).href
    const preview = (address: string): Command => ({
      title: 'Open preview',
      command: previewCommand,
      arguments: [uri, address],
    })
    return listLenses(workspace, path, {
      states: bank.folder.proofStates(path),
      previewQuestion: (id) => preview(toQuestionAddress(id)),
      previewPattern: (id) => preview(toPatternAddress(id)),
      verify: this.#abilities?.commands.includes(verifyCommand)
        ? {command: verifyCommand, arguments: [uri, path]}
        : undefined,
    })
  }

  async #explain(code: string): Promise<void> {
    const {href} = findPage(code)
    await this.#show({uri: href, otherwise: `Explanation of ${code}: ${href}`})
  }

  async #preview(uri: string, address: string): Promise<void> {
    const found = await this.#banks.find(`${uri}/bank.yaml`)
    if (!found) return
    const {bank} = found
    const starting =
      this.#previews.get(bank) ?? startPreview({content: bank.content, port: 0, folder: bank.folder})
    this.#previews.set(bank, starting)
    try {
      const {href} = new URL(address, (await starting).address)
      await this.#show({uri: href, external: true, otherwise: `Preview: ${href}`})
    } catch (error) {
      this.#previews.delete(bank)
      tellAuthor(this.#connection, 'error', error instanceof Error ? error.message : String(error))
    }
  }

  #show(shown: {uri: string; external?: boolean; otherwise: string}): Promise<void> {
    return showToAuthor(this.#connection, {...shown, canShow: this.#abilities?.showsDocuments === true})
  }
}
