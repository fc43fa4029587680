import {CodeActionKind, type InitializeResult, TextDocumentSyncKind} from 'vscode-languageserver'
import {tokenTypes} from '../../editor/lsp/list-tokens.ts'
import {commandNames} from './commands.ts'

/** All files and folders: a link may lead to any of them. */
const movedFiles = {filters: [{scheme: 'file', pattern: {glob: '**/*'}}]}

/** What the server offers. */
export const initializeResult: InitializeResult = {
  serverInfo: {name: 'quizproof'},
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    codeActionProvider: {codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll]},
    codeLensProvider: {},
    completionProvider: {triggerCharacters: ['(', '#', ':', '[', ' ', '-', '{', '`', '/', ',']},
    executeCommandProvider: {commands: [...commandNames]},
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: {prepareProvider: true},
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    documentFormattingProvider: true,
    semanticTokensProvider: {legend: {tokenTypes: [...tokenTypes], tokenModifiers: []}, full: true},
    workspace: {fileOperations: {willRename: movedFiles}},
  },
}
