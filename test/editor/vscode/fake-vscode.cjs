// An editor with one folder and one open document, for the bundled extension: as much of the API of VS Code as the
// client library calls. Prints what the extension does as lines of JSON, and ends when the input ends.
const {readFileSync} = require('node:fs')
const Module = require('node:module')
const {join} = require('node:path')
const {fileURLToPath, pathToFileURL} = require('node:url')

const [extension, root, path, language] = process.argv.slice(2)
const tell = (what, data) => process.stdout.write(`${JSON.stringify([what, data])}\n`)

class Disposable {
  dispose() {}
}
class EventEmitter {
  #listeners = new Set()
  event = (listener) => {
    this.#listeners.add(listener)
    return new Disposable()
  }
  fire(event) {
    for (const listener of this.#listeners) listener(event)
  }
  dispose() {}
}
class CancellationTokenSource {
  token = {isCancellationRequested: false, onCancellationRequested: () => new Disposable()}
  cancel() {}
  dispose() {}
}
class Position {
  constructor(line, character) {
    Object.assign(this, {line, character})
  }
}
class Range {
  constructor(startLine, startCharacter, endLine, endCharacter) {
    this.start = new Position(startLine, startCharacter)
    this.end = new Position(endLine, endCharacter)
  }
}
class Diagnostic {
  constructor(range, message, severity) {
    Object.assign(this, {range, message, severity})
  }
}
class Uri {
  constructor(file) {
    Object.assign(this, {scheme: 'file', fsPath: file, path: file, authority: '', query: '', fragment: ''})
  }
  toString() {
    return pathToFileURL(this.fsPath).href
  }
  static parse(text) {
    return new Uri(fileURLToPath(text))
  }
  static file(file) {
    return new Uri(file)
  }
}
class ProcessExecution {
  constructor(command, parameters, options) {
    Object.assign(this, {command, parameters, options})
  }
}
class Task {
  constructor(definition, scope, name, source, execution) {
    Object.assign(this, {definition, scope, name, source, execution})
  }
}

/** Whatever the library reads of the API that is not given here: classes, constants and functions without effect. */
function createBlank() {
  const target = class {}
  return new Proxy(target, {
    get(own, key) {
      if (key in own) return own[key]
      if (key === Symbol.toPrimitive) return () => 0
      if (key === 'then') return undefined
      own[key] = createBlank()
      return own[key]
    },
    apply: () => createBlank(),
    construct: (own, parameters, derived) => Reflect.construct(own, parameters, derived),
  })
}

/** A namespace whose other functions register something and return what can be disposed of. */
const openNamespace = (given) =>
  new Proxy(given, {
    get: (own, key) => {
      if (key in own || typeof key !== 'string') return own[key]
      return /^(?:on|register|create)/.test(key) ? () => new Disposable() : undefined
    },
  })

const folder = {uri: Uri.file(root), name: 'folder', index: 0}
const file = join(root, path)
const document = {
  uri: Uri.file(file),
  fileName: file,
  languageId: language,
  version: 1,
  isDirty: false,
  isClosed: false,
  getText: () => readFileSync(file, 'utf8'),
  save: async () => tell('save', document.uri.toString()),
}
const commands = new Map()
const log = {
  appendLine: (text) => tell('log', text),
  append: (text) => tell('log', text),
  show() {},
  dispose() {},
}
const given = {
  Disposable,
  EventEmitter,
  CancellationTokenSource,
  Position,
  Range,
  Diagnostic,
  Uri,
  ProcessExecution,
  Task,
  TaskRevealKind: {Always: 1},
  version: '1.91.0',
  RelativePattern: class {},
  workspace: openNamespace({
    workspaceFolders: [folder],
    textDocuments: [document],
    notebookDocuments: [],
    isTrusted: true,
    findFiles: async () => [Uri.file(join(root, 'content/bank.yaml'))],
    getWorkspaceFolder: () => folder,
    createFileSystemWatcher: () => ({
      onDidCreate: () => new Disposable(),
      onDidChange: () => new Disposable(),
      onDidDelete: () => new Disposable(),
      dispose() {},
    }),
    getConfiguration: () => ({
      get: (_, otherwise) => otherwise ?? '',
      has: () => false,
      inspect: () => undefined,
    }),
  }),
  window: openNamespace({
    createOutputChannel: () => log,
    showWarningMessage: async (text) => tell('warning', text),
    showErrorMessage: async (text) => tell('error', text),
    visibleTextEditors: [],
    tabGroups: {all: [], onDidChangeTabs: () => new Disposable()},
  }),
  languages: openNamespace({
    createDiagnosticCollection: () => ({
      set: (uri, list) =>
        tell('diagnostics', {uri: uri.toString(), codes: list.map(({code}) => code?.value ?? code)}),
      delete() {},
      clear() {},
      dispose() {},
    }),
    match: () => 1,
  }),
  commands: openNamespace({
    registerCommand(name, run) {
      commands.set(name, run)
      tell('command', name)
      return new Disposable()
    },
  }),
  tasks: openNamespace({executeTask: async ({execution}) => tell('task', execution)}),
  env: openNamespace({language: 'en', appName: 'test'}),
  extensions: openNamespace({all: [], getExtension: () => undefined}),
}
const api = new Proxy(given, {
  get(own, key) {
    if (!(key in own)) own[key] = createBlank()
    return own[key]
  },
})
const load = Module._load
Module._load = (request, ...rest) => (request === 'vscode' ? api : load.call(Module, request, ...rest))

async function main() {
  const {activate, deactivate} = require(extension)
  await activate({subscriptions: []})
  tell('active')
  process.stdin.setEncoding('utf8').on('data', async (text) => {
    for (const line of text.split('\n').filter(Boolean)) {
      const [name, ...parameters] = JSON.parse(line)
      await commands.get(name)?.(...parameters)
    }
  })
  process.stdin.once('end', async () => {
    await deactivate()
    tell('inactive')
  })
}
void main()
