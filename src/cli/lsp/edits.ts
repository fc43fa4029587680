import {relative, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import {
  type Connection,
  LSPErrorCodes,
  type ResponseError as Refused,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver/node'
import {folderOf} from '../../compile/file/path-id.ts'
import {isPatternFile} from '../../compile/pattern/pattern-file.ts'
import {toPlace, toRange, toTextEdit} from '../../editor/lsp/convert.ts'
import {findNamed} from '../../editor/lsp/find-named.ts'
import {listActions} from '../../editor/lsp/list-actions.ts'
import type {Move, Refactoring} from '../../editor/workspace/workspace-data.ts'
import type {ClientAbilities} from './client-abilities.ts'
import {explainCommand} from './commands.ts'
import type {LiveDocuments} from './live-documents.ts'
import {toAt} from './lookups.ts'
import {type OpenBank, toUri} from './open-banks.ts'
import type {Publisher} from './publisher.ts'
import {tellAuthor} from './tell-author.ts'

interface EditOptions {
  readonly publisher: Publisher
  readonly abilities: ClientAbilities
}

/** What changes texts and files. */
export function registerEdits(
  connection: Connection,
  documents: LiveDocuments,
  {publisher, abilities}: EditOptions,
): void {
  connection.onCodeAction(
    documents.handle([], ({bank, path}, {range, context}) =>
      listActions(publisher.shown(bank, path), {
        path,
        place: toPlace(range),
        only: context.only,
        toUri: (one) => toUri(bank, one),
        explain: abilities.showsDocuments ? explainCommand : undefined,
      }),
    ),
  )
  connection.onDocumentFormatting(
    documents.handle([], ({bank, path}) => {
      const result = bank.folder.workspace.format(path)
      return 'refused' in result ? refuse(result.refused) : result.edits.map(toTextEdit)
    }),
  )
  connection.onPrepareRename(
    documents.handle(null, (file, {position}) => {
      const named = findNamed(file.bank.folder.workspace, toAt(file, position))
      if (named) return {range: toRange(named.place), placeholder: named.name}
      return isPatternFile(file.path) ? refuse(unnamed) : null
    }),
  )
  connection.onRenameRequest(
    documents.handle(null, (file, {position, newName}) => {
      const {bank} = file
      const named = findNamed(bank.folder.workspace, toAt(file, position))
      if (!named) return isPatternFile(file.path) ? refuse(unnamed) : null
      const to = newName.includes('/') ? newName : `${named.id.slice(0, -named.name.length)}${newName}`
      const result = bank.folder.workspace.rename(named.id, to)
      if ('refused' in result) return refuse(result.refused)
      if (result.moves.length > 0 && !abilities.movesFiles)
        return refuse(`This editor cannot move files; run \`build-bank rename ${named.id} ${to}\``)
      return toWorkspaceEdit(bank, result)
    }),
  )
  connection.workspace.onWillRenameFiles(async ({files}) => {
    const [first] = files
    const found = first && (await documents.find(first.oldUri))
    if (!found) return null
    const moves = listMoves(found.bank, files)
    if (moves.length === 0) return null
    const result = found.bank.folder.workspace.moveFiles(moves)
    if ('refused' in result) {
      tellAuthor(connection, 'warning', `Links and ids were not updated: ${result.refused}`)
      return null
    }
    const patterns = moves.filter(({from}) => isPatternFile(from))
    for (const {from, to} of patterns)
      tellAuthor(
        connection,
        'warning',
        `The pattern \`${folderOf(from)}\` is \`${folderOf(to)}\` now; apps that stored its id no longer find it, while old ids of its questions stay valid`,
      )
    // The editor moves the files itself.
    return toWorkspaceEdit(found.bank, {edits: result.edits, moves: []})
  })
}

const unnamed =
  'Only questions can be renamed; question ids begin with the id of their pattern, and a concept is named by its heading'

/** The message is shown to the author. */
const refuse = (reason: string): Refused<void> => new ResponseError(LSPErrorCodes.RequestFailed, reason)

/** The files of a bank that move with files or folders; those that leave it are not part of it any more. */
function listMoves(
  {content, folder: {workspace}}: OpenBank,
  renamed: readonly {readonly oldUri: string; readonly newUri: string}[],
): readonly Move[] {
  const paths = [...workspace.paths, ...workspace.names().assets]
  const toPath = (uri: string): string => relative(content, fileURLToPath(uri)).split(sep).join('/')
  return renamed.flatMap(({oldUri, newUri}) => {
    const [old, now] = [toPath(oldUri), toPath(newUri)]
    if (old === '' || now.startsWith('../')) return []
    return paths
      .filter((path) => path === old || path.startsWith(`${old}/`))
      .map((from) => ({from, to: `${now}${from.slice(old.length)}`}))
  })
}

function toWorkspaceEdit(bank: OpenBank, {edits, moves}: Refactoring): WorkspaceEdit {
  return {
    documentChanges: [
      ...[...edits].map(([path, list]) => ({
        textDocument: {uri: toUri(bank, path), version: null},
        edits: list.map(toTextEdit),
      })),
      ...moves.map(({from, to}) => ({
        kind: 'rename' as const,
        oldUri: toUri(bank, from),
        newUri: toUri(bank, to),
      })),
    ],
  }
}
