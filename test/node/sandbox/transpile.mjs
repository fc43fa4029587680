// Lets Node run the TypeScript sources: `node --import ./transpile.mjs file.ts`.
import {readFileSync} from 'node:fs'
import {register} from 'node:module'
import {fileURLToPath} from 'node:url'
import ts from 'typescript'

if (process.execArgv.some((argument) => argument.includes('transpile.mjs'))) register(import.meta.url)

export function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context)
  const {outputText} = ts.transpileModule(readFileSync(fileURLToPath(url), 'utf8'), {
    compilerOptions: {target: 'ES2022', module: 'ESNext', verbatimModuleSyntax: true},
  })
  return {format: 'module', source: outputText, shortCircuit: true}
}
