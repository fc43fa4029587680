import {join} from 'node:path'
import {beforeAll, expect, test} from 'vitest'
import {temporaryFolder, writeFiles} from '../../cli/temporary-folder.ts'
import {runTool, unpackPackage} from '../../package/consumer.ts'
import {linkModules} from './link-modules.ts'
import {reactProgram, svelteProgram, vueProgram} from './templates.ts'

let unpacked: string

beforeAll(async () => {
  unpacked = temporaryFolder()
  await unpackPackage(unpacked)
}, 120_000)

const csstype = {csstype: undefined}
const react = (version: number) => ({
  '@types/react': version === 18 ? 'node_modules/types-react-18' : undefined,
  '@types/prop-types': undefined,
  ...csstype,
})

test.each([
  ['React 19', 'app.tsx', reactProgram, react(19)],
  ['React 18', 'app.tsx', reactProgram, react(18)],
  ['Svelte', 'app.ts', svelteProgram, {svelte: undefined}],
  ['Vue', 'app.ts', vueProgram, {vue: undefined, '@vue': undefined, ...csstype}],
] as const)(
  'a TypeScript app of %s gets the types of the elements by one import',
  async (_, name, text, packages) => {
    const folder = temporaryFolder()
    const compilerOptions = {
      ...{module: 'esnext', moduleResolution: 'bundler', target: 'es2022', lib: ['es2022', 'dom']},
      ...{jsx: 'react-jsx', strict: true, noEmit: true, types: [], skipLibCheck: true},
      // Linked packages are read where they are linked.
      preserveSymlinks: true,
    }
    writeFiles(folder, {
      [name]: text,
      'tsconfig.json': JSON.stringify({compilerOptions, files: [name]}),
    })
    linkModules(folder, {quizproof: join(unpacked, 'node_modules/quizproof'), lit: undefined, ...packages})
    const {stdout} = await runTool('typescript/bin/tsc', ['-p', 'tsconfig.json'], {cwd: folder})
    expect(stdout).toBe('')
  },
)
