import {join} from 'node:path'
import {writeFiles} from '../../cli/temporary-folder.ts'
import {fencesOf} from '../../docs/fences.ts'
import {root, run} from '../../package/consumer.ts'
import {linkModules} from './link-modules.ts'

/** An app around recipes of docs/frameworks.md. */
interface App {
  readonly name: string
  /** The recipes that it uses, by file name. */
  readonly recipes: readonly string[]
  readonly files: Readonly<Record<string, string>>
  /** Packages, and where they are if not in `node_modules`. */
  readonly packages: Readonly<Record<string, string | undefined>>
  readonly build: (folder: string) => Promise<unknown>
}

const document = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Quiz</title><link rel="icon" href="data:,">
<div id="app"></div><script type="module" src="/main.jsx"></script></html>
`

/** Renders again all the time, with a new function each time, as apps do. */
const reactMain = (recipe: string): string => `import {StrictMode, useEffect, useState} from 'react'
import {createRoot} from 'react-dom/client'
import {Quiz} from './${recipe}'

function App() {
  const [count, setCount] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setCount((last) => last + 1), 100)
    return () => clearInterval(timer)
  }, [])
  return <main data-count={count}><Quiz onFinish={(result) => console.log('result', JSON.stringify(result))} /></main>
}
createRoot(document.getElementById('app')).render(<StrictMode><App /></StrictMode>)
`

/** Builds by a command; a build in the process of the tests would be one for development. */
const buildBy =
  (...command: readonly string[]) =>
  (cwd: string): Promise<unknown> =>
    run(process.execPath, command, {cwd, env: {NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1'}})
const viteBuild = buildBy(join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel=silent')

const react = (version: number, recipe: string): App => {
  const modules = version === 18 ? '.cache/runtimes/react-18/node_modules' : 'node_modules'
  return {
    name: `React ${version} (${recipe})`,
    recipes: [recipe],
    files: {'index.html': document, 'main.jsx': reactMain(recipe)},
    packages: {react: join(modules, 'react'), 'react-dom': join(modules, 'react-dom')},
    build: viteBuild,
  }
}

const script = document.replace('main.jsx', 'main.js')

export const apps: readonly App[] = [
  react(18, 'Quiz.jsx'),
  react(19, 'Quiz.jsx'),
  react(19, 'Quiz19.jsx'),
  {
    name: 'Vue',
    recipes: ['Quiz.vue', 'vite.config.js'],
    files: {
      'index.html': script,
      'main.js': `import {createApp, h} from 'vue'
import Quiz from './Quiz.vue'
createApp({render: () => h(Quiz, {onFinish: (result) => console.log('result', JSON.stringify(result))})}).mount('#app')
`,
    },
    packages: {vue: undefined, '@vitejs/plugin-vue': undefined},
    build: viteBuild,
  },
  {
    name: 'Svelte',
    recipes: ['Quiz.svelte'],
    files: {
      'index.html': script,
      'vite.config.js': `import {svelte} from '@sveltejs/vite-plugin-svelte'
export default {plugins: [svelte()]}
`,
      'main.js': `import {mount} from 'svelte'
import Quiz from './Quiz.svelte'
const onfinish = (result) => console.log('result', JSON.stringify(result))
mount(Quiz, {target: document.getElementById('app'), props: {onfinish}})
`,
    },
    packages: {svelte: undefined, '@sveltejs/vite-plugin-svelte': undefined},
    build: viteBuild,
  },
  {
    name: 'Astro',
    recipes: ['src/components/Quiz.astro'],
    files: {
      'src/pages/index.astro': `---
import Quiz from '../components/Quiz.astro'
---
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Quiz</title><link rel="icon" href="data:,"></head>
<body><Quiz pattern="django/async-orm" /></body></html>
`,
    },
    packages: {astro: '.cache/runtimes/astro-5/node_modules/astro'},
    build: buildBy('node_modules/astro/astro.js', 'build', '--silent'),
  },
]

const recipes = fencesOf(join(root, 'docs/frameworks.md'))

/** The recipe whose first comment is this file name. */
function findRecipe(name: string): string {
  const found = recipes.filter(({text}) => text.split('\n', 2).some((line) => isNameOf(line, name)))
  if (found.length !== 1) throw new Error(`docs/frameworks.md has ${found.length} recipes ${name}`)
  return found[0]?.text ?? ''
}

const isNameOf = (line: string, name: string): boolean => [`// ${name}`, `<!-- ${name} -->`].includes(line)

/** The number of recipes in the docs. */
export const recipeCount = recipes.length

/** Writes an app with its recipes and packages, and builds it into `dist`. */
export async function buildApp({recipes: names, files, packages, build}: App, folder: string): Promise<void> {
  writeFiles(folder, {
    'package.json': '{"private": true, "type": "module"}',
    ...files,
    ...Object.fromEntries(names.map((name) => [name, findRecipe(name)])),
  })
  linkModules(folder, {quizproof: '.', ...packages})
  await build(folder)
}
