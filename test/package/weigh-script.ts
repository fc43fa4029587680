import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'

const atOnce = /(?:\bfrom|\bimport)\s*["'](\.\.?\/[^"']+)["']/g
const later = /\bimport\(\s*["'](\.\.?\/[^"']+)["']\s*\)/g

/** The bytes of a script with the chunks it imports, each compressed as it is sent: at first, and with those it imports later. */
export function weighScript(path: string): {readonly first: number; readonly whole: number} {
  return {first: weighAll(path, [atOnce]), whole: weighAll(path, [atOnce, later])}
}

function weighAll(path: string, kinds: readonly RegExp[]): number {
  const texts = new Map<string, string>()
  const left = [path]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (texts.has(next)) continue
    const text = readFileSync(next, 'utf8')
    texts.set(next, text)
    const imported = kinds.flatMap((kind) => [...text.matchAll(kind)].map(([, name = '']) => name))
    left.push(...imported.map((name) => join(next ?? '', '..', name)))
  }
  return [...texts.values()].reduce((sum, text) => sum + gzipSync(text, {level: 9}).length, 0)
}
