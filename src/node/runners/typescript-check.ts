/**
 * Type-checks programs one after another with the compiler of the environment, and writes for each the JavaScript that Node
 * runs, or the errors. Nothing of a program is executed. The files of the libraries, which take most of the time, are read
 * once for all. Set-ups are scripts, whose names all files see; the program is always a module.
 */
export const typescriptCheck = String.raw`
'use strict'
const {readFileSync, writeSync} = require('node:fs')
const ts = require('typescript')

const report = (fields) => writeSync(3, JSON.stringify(fields) + '\n')
const options = {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  typeRoots: [process.env.NODE_PATH + '/@types'],
  types: ['node'],
  skipLibCheck: true,
  inlineSourceMap: true,
}
const {setup, programs} = JSON.parse(readFileSync('programs.json', 'utf8'))
const folder = process.cwd() + '/'
const paths = ['environment.ts', 'setup.ts', 'main.ts'].map((name) => folder + name)

const host = ts.createCompilerHost(options, true)
const readSource = host.getSourceFile.bind(host)
const [readText, exists] = [host.readFile.bind(host), host.fileExists.bind(host)]
const libraries = new Map()
let texts = new Map()
host.readFile = (path) => texts.get(path) ?? readText(path)
host.fileExists = (path) => texts.has(path) || exists(path)
host.getSourceFile = (path, ...rest) => {
  if (texts.has(path)) return readSource(path, ...rest)
  if (!libraries.has(path)) libraries.set(path, readSource(path, ...rest))
  return libraries.get(path)
}

const messageOf = ({messageText}) => ts.flattenDiagnosticMessageText(messageText, '\n')
const placeOf = ({file, start = 0}) => {
  if (!file) return {name: '', line: undefined}
  return {name: file.fileName.split('/').pop(), line: file.getLineAndCharacterOfPosition(start).line + 1}
}
const toLine = (diagnostic) => {
  const {name, line} = placeOf(diagnostic)
  const place = line === undefined ? '' : name + ':' + line + ' - '
  return place + 'error TS' + diagnostic.code + ': ' + messageOf(diagnostic) + '\n'
}
const toRaised = (diagnostic) => {
  const {line} = placeOf(diagnostic)
  const raised = {type: 'TS' + diagnostic.code, message: messageOf(diagnostic)}
  return line === undefined ? raised : {...raised, line}
}
const toFailure = (began, faults) => ({began, stderr: faults.map(toLine).join(''), raised: toRaised(faults[0])})

const check = ({main, setup: own = ''}) => {
  // The export makes it a module without changing line numbers.
  const sources = [setup, own, main + '\nexport {}']
  texts = new Map(paths.map((path, index) => [path, sources[index]]))
  const program = ts.createProgram(paths, options, host)
  const faultsOf = (path) => {
    const source = program.getSourceFile(path)
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
  }
  const atFault = [...program.getOptionsDiagnostics(), ...paths.slice(0, 2).flatMap(faultsOf)]
  if (atFault.length > 0) return toFailure(false, atFault)
  const faults = faultsOf(paths[2])
  if (faults.length > 0) return toFailure(true, faults)
  const files = {}
  program.emit(undefined, (path, text) => {
    files[path.slice(folder.length).replace(/^main\.js$/, 'main.mjs')] = text
  })
  return {files}
}

if (programs.length > 1) report({ready: true})
for (const [index, program] of programs.entries()) {
  writeSync(4 + 2 * index, JSON.stringify(check(program)))
  if (programs.length > 1) report({program: index, status: 0})
}
`
