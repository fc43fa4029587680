/**
 * Loaded by Node before the program: type-checks it with the set-ups, reports the first error, or else writes the
 * JavaScript that Node runs. Set-ups are scripts, whose names all files see; the program is always a module.
 */
export const typescriptScript = String.raw`
'use strict'
const {writeFileSync, writeSync} = require('node:fs')
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
const setups = ['environment.ts', 'setup.ts']
const host = ts.createCompilerHost(options, true)
const read = host.readFile.bind(host)
// Makes it a module without changing line numbers: the export is appended at the end.
host.readFile = (path) => (path.endsWith('/main.ts') ? read(path) + '\nexport {}' : read(path))
const paths = [...setups, 'main.ts'].map((name) => process.cwd() + '/' + name)
const program = ts.createProgram(paths, options, host)
const sources = new Map(paths.map((path) => [path, program.getSourceFile(path)]))

const messageOf = ({messageText}) => ts.flattenDiagnosticMessageText(messageText, '\n')
const placeOf = ({file, start = 0}) => {
  if (!file) return {name: '', line: undefined}
  return {name: file.fileName.split('/').pop(), line: file.getLineAndCharacterOfPosition(start).line + 1}
}
const fail = (diagnostics) => {
  for (const diagnostic of diagnostics) {
    const {name, line} = placeOf(diagnostic)
    const place = line === undefined ? '' : name + ':' + line + ' - '
    process.stderr.write(place + 'error TS' + diagnostic.code + ': ' + messageOf(diagnostic) + '\n')
  }
  const [first] = diagnostics
  const {line} = placeOf(first)
  report({raised: {type: 'TS' + first.code, message: messageOf(first), ...(line !== undefined && {line})}})
  process.exit(2)
}
const faultsOf = (path) => {
  const source = sources.get(path)
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
}

const atFault = [...program.getOptionsDiagnostics(), ...paths.slice(0, 2).flatMap(faultsOf)]
if (atFault.length > 0) fail(atFault)
const faults = faultsOf(paths[2])
if (faults.length > 0) {
  report({began: true})
  fail(faults)
}
program.emit(undefined, (path, text) => {
  writeFileSync(path.endsWith('/main.js') ? path.replace(/js$/, 'mjs') : path, text)
})
`

/** Loaded after the set-ups have run. */
export const beginScript = `require('./begin.cjs').report({began: true})
`
