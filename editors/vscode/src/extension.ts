import {join} from 'node:path'
import * as vscode from 'vscode'
import {LanguageClient, type LanguageClientOptions, TransportKind} from 'vscode-languageclient/node'
import {findServer, type Server} from './find-server.ts'

/** The command behind a lens that runs programs: only an editor has a terminal that the author sees. */
const verifyCommand = 'quizproof.verify'

const clients = new Map<string, LanguageClient>()

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  context.subscriptions.push(
    vscode.commands.registerCommand('quizproof.restart', restart),
    vscode.commands.registerCommand(verifyCommand, verify),
    vscode.workspace.onDidChangeWorkspaceFolders(restart),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('quizproof.package')) void restart()
    }),
  )
  await start()
}

export async function deactivate(): Promise<void> {
  await stop()
}

async function restart(): Promise<void> {
  await stop()
  await start()
}

async function stop(): Promise<void> {
  const running = [...clients.values()]
  clients.clear()
  await Promise.all(running.map((client) => client.dispose()))
}

/** Starts the server of each workspace folder that has a bank. */
async function start(): Promise<void> {
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const inside = new vscode.RelativePattern(folder, '**/bank.yaml')
    const [bank] = await vscode.workspace.findFiles(inside, '**/node_modules/**', 1)
    if (!bank || clients.has(folder.uri.fsPath)) continue
    const server = findOwnServer(folder)
    if (!server) {
      void vscode.window.showWarningMessage(
        `quizproof is not installed in ${folder.name}; run \`npm install --save-dev quizproof\` there`,
      )
      continue
    }
    const client = createClient(folder, server)
    clients.set(folder.uri.fsPath, client)
    // The client has shown what went wrong, and the command that restarts it stays.
    await client.start().catch(() => {})
  }
}

function findOwnServer(folder: vscode.WorkspaceFolder): Server | undefined {
  const configured = vscode.workspace.getConfiguration('quizproof', folder).get<string>('package')
  return findServer(folder.uri.fsPath, configured)
}

function createClient(folder: vscode.WorkspaceFolder, {script, version}: Server): LanguageClient {
  const pattern = `${folder.uri.fsPath.replaceAll('\\', '/')}/**/*`
  const options: LanguageClientOptions = {
    documentSelector: [
      {scheme: 'file', language: 'markdown', pattern},
      {scheme: 'file', language: 'yaml', pattern},
    ],
    workspaceFolder: folder,
    initializationOptions: {commands: [verifyCommand]},
  }
  // Run by the Node of the editor, so none has to be on the path.
  const run = {
    module: script,
    args: ['lsp'],
    transport: TransportKind.stdio,
    options: {cwd: folder.uri.fsPath},
  }
  return new LanguageClient('quizproof', `quizproof ${version} (${folder.name})`, {run, debug: run}, options)
}

/** Runs the programs of a file in a terminal, when the author has clicked. */
async function verify(content: unknown, path: unknown): Promise<void> {
  if (typeof content !== 'string' || typeof path !== 'string') return
  const root = vscode.Uri.parse(content)
  const folder = vscode.workspace.getWorkspaceFolder(root)
  const server = folder && findOwnServer(folder)
  if (!folder || !server) return
  const file = join(root.fsPath, path)
  // Programs are proved as they are on disk.
  await vscode.workspace.textDocuments.find(({uri}) => uri.fsPath === file)?.save()
  const execution = new vscode.ProcessExecution('node', [server.script, 'verify', file], {
    cwd: folder.uri.fsPath,
  })
  const task = new vscode.Task({type: 'quizproof'}, folder, 'verify', 'quizproof', execution)
  task.presentationOptions = {reveal: vscode.TaskRevealKind.Always, clear: true}
  await vscode.tasks.executeTask(task)
}
