import {type CompiledBank, compileBank} from '../../src/compile.ts'
import {math} from '../../src/node/math-engine.ts'
import {patterns} from '../../src/patterns.ts'
import type {Page} from './read-page.ts'

/** A valid bank with one question; a page replaces files by path. */
const defaults = new Map([
  [
    'bank.yaml',
    `\
name: example
version: 1.0.0
tracks:
  - id: django
    title: Django
environments:
  - name: python
    language: python
`,
  ],
  [
    'django/example/pattern.md',
    `\
---
title: Reading querysets
track: django
minutes: 10
summary: When a queryset runs its query.
---

## A queryset is lazy

Nothing is fetched before the rows are needed.
`,
  ],
  [
    'django/example/sound.md',
    `\
---
category: concept
difficulty: easy
---

# When does a queryset run its query?

- [x] When its rows are needed
  > Until then it only describes a query.
- [ ] When it is created
  > Creating it sends nothing to the database.
`,
  ],
])

/** The texts of an example's bank, by path. */
export type ExampleTexts = ReadonlyMap<string, string>

export function toTexts({files, alone}: Page['bad']): ExampleTexts {
  const own = files.map(({path, text}) => [path, text] as const)
  return new Map(alone ? own : [...defaults, ...own])
}

/** Compiles an example as a bank; files other than Markdown and `bank.yaml` are assets. */
export function compileTexts(texts: ExampleTexts): CompiledBank {
  const paths = [...texts.keys()]
  const isContent = (path: string): boolean => path.endsWith('.md') || path === 'bank.yaml'
  return compileBank(
    [...texts].filter(([path]) => isContent(path)).map(([path, text]) => ({path, text})),
    {assets: paths.filter((path) => !isContent(path)), patterns, math},
  )
}
