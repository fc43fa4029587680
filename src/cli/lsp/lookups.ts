import type {Connection} from 'vscode-languageserver/node'
import {complete} from '../../editor/lsp/complete/complete.ts'
import {toPlace, toRange} from '../../editor/lsp/convert.ts'
import {explainPlace} from '../../editor/lsp/explain-place.ts'
import {listFolds} from '../../editor/lsp/list-folds.ts'
import {listSymbols} from '../../editor/lsp/list-symbols.ts'
import {listTokens} from '../../editor/lsp/list-tokens.ts'
import type {At} from '../../editor/workspace/workspace-data.ts'
import {readPage} from '../explain/read-page.ts'
import type {LiveDocuments} from './live-documents.ts'
import {type OpenBank, type PathInBank, toUri} from './open-banks.ts'
import type {Publisher} from './publisher.ts'

/** What an author wants to know about a place. */
export function registerLookups(
  connection: Connection,
  documents: LiveDocuments,
  publisher: Publisher,
): void {
  const outline = ({bank, path}: PathInBank) => bank.folder.workspace.outline(path)
  connection.onDocumentSymbol(
    documents.handle([], (file) => {
      const found = outline(file)
      return found ? listSymbols(found) : []
    }),
  )
  connection.onFoldingRanges(
    documents.handle([], (file) => {
      const found = outline(file)
      return found ? listFolds(found) : []
    }),
  )
  connection.languages.semanticTokens.on(
    documents.handle({data: []}, (file) => {
      const found = outline(file)
      return found ? listTokens(found) : {data: []}
    }),
  )
  connection.onDefinition(
    documents.handle(null, (file, {position}) => {
      const target = file.bank.folder.workspace.target(toAt(file, position))
      return target ? toLocation(file.bank, target) : null
    }),
  )
  connection.onReferences(
    documents.handle([], (file, {position}) =>
      file.bank.folder.workspace.references(toAt(file, position)).map((at) => toLocation(file.bank, at)),
    ),
  )
  connection.onHover(
    documents.handle(null, (file, {position}) => {
      const {workspace} = file.bank.folder
      const diagnostics = publisher.shown(file.bank, file.path)
      const found = explainPlace(workspace, toAt(file, position), {diagnostics, readPage})
      if (!found) return null
      const {text, place} = found
      return {contents: {kind: 'markdown' as const, value: text}, range: toRange(place)}
    }),
  )
  connection.onCompletion(
    documents.handle([], (file, {position}) => {
      const {workspace} = file.bank.folder
      const {start} = toAt(file, position).place
      const text = workspace.text(file.path)
      return text === undefined ? [] : complete(workspace, {path: file.path, text, at: start})
    }),
  )
}

export function toAt({path}: PathInBank, position: {readonly line: number; readonly character: number}): At {
  return {path, place: toPlace({start: position, end: position})}
}

const toLocation = (bank: OpenBank, {path, place}: At) => ({uri: toUri(bank, path), range: toRange(place)})
