import {createHash} from 'node:crypto'
import {readFolder} from '../cli/read-folder.ts'

/** A built bank in its folder. */
export interface BuiltFolder {
  readonly names: readonly string[]
  readonly text: (name: string) => string
  /** The JSON of a file; the caller knows its shape. */
  // biome-ignore lint/suspicious/noExplicitAny: JSON that a test looks into has no other type.
  readonly json: (name: string) => any
}

export function readBuilt(folder: string): BuiltFolder {
  const files = readFolder(folder)
  const text = (name: string) => files[name] ?? ''
  return {names: Object.keys(files), text, json: (name) => JSON.parse(text(name))}
}

/** What is wrong with a built folder: unlisted files, or foreign questions. */
export function faultsOf({names, json}: BuiltFolder): string[] {
  const manifest = json('manifest.json')
  const listed: string[] = manifest.artefacts
  const questions: {id: string}[] = json('bank.json').questions
  const hashes = Object.fromEntries(
    questions.map((question) => [question.id, hashOf(JSON.stringify(question))]),
  )
  const ids = questions.map(({id}) => id)
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  const versions = ['bank.json', 'public.json', 'keys.json'].map((name) => json(name).version)
  return [
    ...(same([...listed].sort(), [...names].sort()) ? [] : [`manifest lists ${listed}, found ${names}`]),
    ...(same(manifest.questions, hashes) ? [] : ['bank.json is not of the manifest']),
    ...(same(Object.keys(json('keys.json').keys), ids) ? [] : ['keys.json has other questions']),
    ...(versions.every((version) => version === manifest.version) ? [] : [`versions ${versions}`]),
  ]
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
