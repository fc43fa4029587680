import {fileURLToPath} from 'node:url'

/** The built package with the types of its source: type checking needs no build of declarations. */
const load = (name: string): Promise<unknown> => import(new URL(`../dist/${name}.js`, import.meta.url).href)

export const {buildBank, buildSite, checkBank, openWorkspaceFolder, verifyBank, OperationalError} =
  (await load('node')) as typeof import('../src/node.ts')

export const {main} = (await load('cli/main')) as typeof import('../src/cli/main.ts')

export const cliPath: string = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
