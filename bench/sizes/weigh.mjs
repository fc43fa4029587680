import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {gzipSync} from 'node:zlib'
import {build} from 'esbuild'

const bench = fileURLToPath(new URL('../', import.meta.url))
const modules = join(bench, 'node_modules')

const readVersion = (name) => {
  const path = name === 'quizproof' ? join(bench, '../package.json') : join(modules, name, 'package.json')
  return JSON.parse(readFileSync(path, 'utf8')).version
}

/** The bytes of every file that a page loads, after gzip as a server sends it. */
export async function weigh({package: name, files, program, external = []}) {
  const texts = files
    ? files.map((file) => readFileSync(join(modules, file)))
    : await bundle(program, external)
  const bytes = texts.map((text) => gzipSync(text, {level: 9}).length).reduce((sum, one) => sum + one, 0)
  return {version: readVersion(name), bytes}
}

async function bundle(contents, external) {
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: bench},
    bundle: true,
    write: false,
    outdir: 'out',
    minify: true,
    format: 'esm',
    target: 'es2022',
    define: {'process.env.NODE_ENV': '"production"'},
    external,
    logLevel: 'error',
  })
  return outputFiles.map((file) => file.contents)
}
