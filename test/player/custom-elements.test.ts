import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {styles} from '../../src/player/styles/styles.ts'
import {QuizBank, QuizPattern, QuizPlayer, QuizQuestion} from '../../src/player.ts'

// custom-elements.json is for editors and documentation tools. `vitest run test/player/custom-elements.test.ts -u` writes it
// from the elements themselves.

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = join(root, 'src/player')
const sources = new Map(
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((path) => path.endsWith('.ts'))
    .map((path) => [path, readFileSync(join(folder, path), 'utf8')] as const),
)

interface ElementClass {
  readonly name: string
  readonly elementProperties: ReadonlyMap<
    PropertyKey,
    {readonly state?: boolean; readonly attribute?: boolean | string}
  >
}

const elements: Readonly<Record<string, ElementClass>> = {
  'quiz-bank': QuizBank,
  'quiz-pattern': QuizPattern,
  'quiz-player': QuizPlayer,
  'quiz-question': QuizQuestion,
}

const find = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, found = '']) => found))].sort()

/** The comment above a property or class, as one line. */
function describe(source: string, declaration: RegExp): string | undefined {
  const comment = new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*(?:${declaration.source})`).exec(
    source,
  )?.[1]
  return comment
    ?.replace(/^\s*\* ?/gm, '')
    .replace(/\s+/g, ' ')
    .replace(/@element.*/, '')
    .trim()
}

function describeElement([tagName, element]: [string, ElementClass]): unknown {
  const path = `elements/${tagName}.ts`
  const source = sources.get(path) ?? ''
  const played = ['hosted', 'played', 'asked', 'driven'].map((name) => `elements/${name}-element.ts`)
  const bases: Readonly<Record<string, readonly string[]>> = {
    'quiz-pattern': ['elements/pattern-element.ts'],
    'quiz-player': played,
    'quiz-question': ['elements/question-element.ts'],
  }
  const base = ['elements/quiz-element.ts', ...(bases[tagName] ?? [])]
    .map((file) => sources.get(file) ?? '')
    .join('\n')
  // Lit collects the properties when it first makes an element.
  Reflect.get(element, 'observedAttributes')
  const properties = [...element.elementProperties]
    .filter(([, {state}]) => !state)
    .map(([name, {attribute}]) => {
      const description =
        describe(source, new RegExp(`declare ${String(name)}:`)) ??
        describe(base, new RegExp(`declare ${String(name)}:`))
      const attributeName = typeof attribute === 'string' ? attribute : String(name).toLowerCase()
      return {
        name: String(name),
        ...(description && {description}),
        ...(attribute !== false && {attribute: attributeName}),
      }
    })
  return {
    kind: 'class',
    customElement: true,
    tagName,
    name: element.name,
    description: describe(source, /export class/),
    members: properties.map(({name, ...rest}) => ({kind: 'field', name, ...rest})),
    attributes: properties.flatMap(({name, attribute}) =>
      attribute ? [{name: attribute, fieldName: name}] : [],
    ),
    events: find(source + base, /emit\(\s*'([a-z-]+)'/g).map((name) => ({name, type: {text: 'CustomEvent'}})),
    slots: find(source, /#slot\('([a-z-]+)'\)/g).map((name) => ({name})),
    cssParts: find([...sources.values()].join('\n'), /part(?:="|: ['`])([a-z]+)/g).map((name) => ({name})),
    cssProperties: find(styles, /var\((--quiz-[a-z-]+)/g).map((name) => ({name})),
  }
}

test('custom-elements.json describes the elements as they are', async () => {
  const manifest = {
    schemaVersion: '1.0.0',
    modules: Object.entries(elements).map((entry) => ({
      kind: 'javascript-module',
      path: 'dist/player.js',
      declarations: [describeElement(entry)],
      exports: [
        {kind: 'js', name: entry[1].name, declaration: {name: entry[1].name}},
        {kind: 'custom-element-definition', name: entry[0], declaration: {name: entry[1].name}},
      ],
    })),
  }
  await expect(`${JSON.stringify(manifest, null, 2)}\n`).toMatchFileSnapshot(
    join(root, 'custom-elements.json'),
  )
})

test('every event, attribute and custom property is in docs/embedding.md', () => {
  const page = readFileSync(join(root, 'docs/embedding.md'), 'utf8')
  const all = Object.entries(elements).map((entry) => describeElement(entry)) as {
    events: {name: string}[]
    attributes: {name: string}[]
    cssProperties: {name: string}[]
  }[]
  const names = all.flatMap(({events, attributes, cssProperties}) =>
    [...events, ...attributes, ...cssProperties].map(({name}) => name),
  )
  // The tokens are named by their last word.
  const missing = [...new Set(names)].filter((name) => !page.includes(name.replace('--quiz-token', '')))
  expect(missing).toEqual([])
})
