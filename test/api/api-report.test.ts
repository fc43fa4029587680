import {fileURLToPath} from 'node:url'
import ts from 'typescript'
import {describe, expect, test} from 'vitest'
import packageJson from '../../package.json' with {type: 'json'}

/**
 * The public names of every entry point, with their types. A change here affects every app: read docs/stability.md
 * before you accept it with `-u`.
 */
const entries = {
  '.': 'index',
  './session': 'session',
  './exam': 'exam',
  './review': 'review',
  './xapi': 'xapi',
  './patterns': 'patterns',
  './native-patterns': 'native-patterns',
  './player': 'player',
  './player/driver': 'player/driver',
  './compile': 'compile',
  './stats': 'stats',
  './diff': 'diff',
  './formats': 'formats',
  './schema': 'schema',
  './workspace': 'workspace',
  './node': 'node',
  './bank': 'shipped/bank',
  './bank/public': 'shipped/public',
} as const

/** What package.json exports besides modules. */
const files = [
  './schema/*.json',
  './bank/json',
  './bank/*',
  './bank/public/*',
  './player/define',
  './player/define-question',
  './player/react',
  './player/svelte',
  './player/vue',
  './player/page.js',
  './player/strings/*',
  './package.json',
]

const root = fileURLToPath(new URL('../../', import.meta.url))
const sourceOf = (entry: string): string => `${root}src/${entry}.ts`
const {config} = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile)
const {options} = ts.parseJsonConfigFileContent(config, ts.sys, root)
const program = ts.createProgram(Object.values(entries).map(sourceOf), options)
const checker = program.getTypeChecker()

test('every module that package.json exports has a report', () => {
  expect([...Object.keys(entries), ...files].sort()).toEqual(Object.keys(packageJson.exports).sort())
})

describe.each(Object.entries(entries))('quizproof %s', (_, entry) => {
  test('exports exactly these names', async () => {
    await expect(reportOn(entry)).toMatchFileSnapshot(`${entry.replace('/', '-')}.txt`)
  })
})

function reportOn(entry: string): string {
  const source = program.getSourceFile(sourceOf(entry))
  const module = source && checker.getSymbolAtLocation(source)
  if (!module) throw new Error(`Expected a module at src/${entry}.ts`)
  const lines = checker.getExportsOfModule(module).map((symbol) => describeExport(symbol))
  return `${lines.sort().join('\n')}\n`
}

function describeExport(exported: ts.Symbol): string {
  const name = exported.getName()
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
  const [declaration] = symbol.getDeclarations() ?? []
  if (!declaration) throw new Error(`Expected a declaration of ${name}`)
  if (symbol.flags & ts.SymbolFlags.Class) return `class ${name}`
  if (symbol.flags & ts.SymbolFlags.Interface) return `interface ${name} {${membersOf(symbol)}}`
  if (symbol.flags & ts.SymbolFlags.TypeAlias) return `type ${name}${literalsOf(symbol)}`
  const type = checker.getTypeOfSymbolAtLocation(symbol, declaration)
  return type.getCallSignatures().length > 0 ? `function ${name}${textOf(type)}` : `const ${name}`
}

const membersOf = (symbol: ts.Symbol): string =>
  checker
    .getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol))
    .map((member) => `${member.getName()}${member.flags & ts.SymbolFlags.Optional ? '?' : ''}`)
    .sort()
    .join(', ')

/** The values of a union of strings, such as `Kind`; empty for other types, and for names of the shipped content. */
function literalsOf(symbol: ts.Symbol): string {
  const isContent = symbol.getDeclarations()?.some((one) => one.getSourceFile().fileName.includes('/dist/'))
  if (isContent) return ''
  const type = checker.getDeclaredTypeOfSymbol(symbol)
  const values = type.isUnion() ? type.types.filter((one) => one.isStringLiteral()) : []
  if (!type.isUnion() || values.length < type.types.length) return ''
  return ` = ${values
    .map(({value}) => value)
    .sort()
    .join(' | ')}`
}

function textOf(type: ts.Type): string {
  const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope
  return checker.typeToString(type, undefined, flags)
}
