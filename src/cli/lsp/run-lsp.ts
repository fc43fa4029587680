import {createConnection, ProposedFeatures} from 'vscode-languageserver/node'
import {cacheFolder} from '../options.ts'
import {initializeResult} from './capabilities.ts'
import {type ClientAbilities, readAbilities} from './client-abilities.ts'
import {Commands} from './commands.ts'
import {registerEdits} from './edits.ts'
import {LiveDocuments} from './live-documents.ts'
import {registerLookups} from './lookups.ts'
import {OpenBanks} from './open-banks.ts'
import {Publisher} from './publisher.ts'
import {BankWatcher} from './watch-banks.ts'

/** Serves an editor over the standard streams until it disconnects. */
export function runLsp(): Promise<number> {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout)
  const watcher = new BankWatcher(connection, () => void documents.refresh())
  const banks = new OpenBanks(cacheFolder(true).cache, (bank) => void watcher.watch(bank))
  const publisher = new Publisher(connection)
  const commands = new Commands(connection, banks)
  const documents = new LiveDocuments(connection, banks, publisher, (bank, change) =>
    commands.note(bank, change),
  )
  let abilities: ClientAbilities | undefined
  connection.onInitialize((parameters) => {
    abilities = readAbilities(parameters)
    commands.register(documents, abilities)
    registerEdits(connection, documents, {publisher, abilities})
    return initializeResult
  })
  connection.onInitialized(() => {
    if (abilities?.watchesFiles) watcher.askEditor()
  })
  registerLookups(connection, documents, publisher)
  documents.listen()
  connection.listen()
  return new Promise((resolve) => {
    connection.onShutdown(async () => {
      publisher.close()
      await Promise.all([watcher.close(), commands.close()])
      await banks.close()
    })
    // An editor that crashed closes the stream without a word.
    connection.onExit(() => resolve(0))
    process.stdin.once('close', () => resolve(0))
  })
}
