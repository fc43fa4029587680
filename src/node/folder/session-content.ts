import {compareText} from '../../diagnostics/compare-text.ts'
import type {Content} from '../build/read-content.ts'
import {sha256} from '../sha256.ts'

export function withUnsaved(content: Content, unsaved: ReadonlyMap<string, string>): Content {
  if (unsaved.size === 0) return content
  const own = [...unsaved].map(([path, text]) => toFile(path, text))
  const files = [...content.files.filter(({path}) => !unsaved.has(path)), ...own]
  return {...content, files: files.sort((a, b) => compareText(a.path, b.path))}
}

export function toFile(path: string, text: string): Content['files'][number] {
  const hash = sha256(text)
  return {path, hash, isKnown: false, load: () => ({path, text, hash})}
}

/** Files with one added or replaced, by path. */
export function putFile(files: Content['files'], file: Content['files'][number]): Content['files'] {
  const index = files.findIndex(({path}) => compareText(path, file.path) >= 0)
  if (index === -1) return [...files, file]
  return files.toSpliced(index, files[index]?.path === file.path ? 1 : 0, file)
}

export function readTexts({files}: Content): (path: string) => string {
  const found = new Map(files.map((file) => [file.path, file]))
  return (path) => found.get(path)?.load().text ?? ''
}

export const hashBank = ({files}: Content): string | undefined =>
  files.find(({path}) => path === 'bank.yaml')?.hash

export const hashOthers = (content: Content): string => JSON.stringify(toOthers(content))

export function toOthers({assets, ignored, diagnostics}: Content) {
  const unread = diagnostics.filter(({severity}) => severity === 'error').map(({file}) => file)
  return {assets, ignored, diagnostics, unread}
}
