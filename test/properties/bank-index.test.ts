import fc from 'fast-check'
import {expect, test} from 'vitest'
import {defaultConfig} from '../../src/compile/bank/bank-config.ts'
import {BankIndex} from '../../src/compile/bank/index/bank-index.ts'
import {linkBank} from '../../src/compile/bank/link-bank.ts'
import type {FileSummary} from '../../src/compile/file/compiled-file.ts'
import {folderOf, stemOf} from '../../src/compile/file/path-id.ts'
import {diagnose} from '../../src/diagnostics/diagnose.ts'
import type {Diagnostic} from '../../src/diagnostics/diagnostic.ts'
import {placeAt} from '../../src/diagnostics/place.ts'
import {upTo} from '../run-counts.ts'

/** A few names, so that ids collide, links hit and miss, and paths differ only in case. */
const folders = ['a', 'a/b', 'a/c', 'A', '']
const names = ['one', 'two', 'tow', 'One', 'b', 'c']
const assets = ['a/one.png', 'a/b/two.jpg', 'a/notes.html', 'A/one.png', 'c/left.png']
const config = {...defaultConfig, tracks: [{id: 'track', title: 'Track'}]}

const folder = fc.constantFrom(...folders)
const line = fc.integer({min: 1, max: 5})
const inFolder = (path: string, name: string): string => (path === '' ? name : `${path}/${name}`)
const contentPath = fc
  .tuple(folder, fc.constantFrom(...names, 'pattern', 'pattern'))
  .map(([path, name]) => inFolder(path, `${name}.md`))
const id = fc.tuple(folder, fc.constantFrom(...names)).map(([path, name]) => inFolder(path, name))

const reference = fc.record({
  kind: fc.constantFrom('link' as const, 'image' as const),
  path: fc.oneof(contentPath, fc.constantFrom(...assets, 'a/oen.png', 'unread/one.md')),
  place: line.map((at) => placeAt(at, 3, 4)),
  anchor: fc.option(fc.constantFrom('one', 'two', 'three'), {nil: undefined}),
})

const questions = (path: string) =>
  fc.array(
    fc.record({
      slug: fc.option(fc.constantFrom('one', 'two'), {nil: undefined}),
      id: fc.oneof({weight: 3, arbitrary: fc.constant(path.replace('.md', ''))}, {weight: 1, arbitrary: id}),
      at: line,
      formerly: fc.array(id, {maxLength: 2}),
      fingerprint: fc.constantFrom('t1', 't2', 't3', 't4', 't5', 't6'),
    }),
    {maxLength: 3},
  )

const summary: fc.Arbitrary<FileSummary> = contentPath.chain((path) =>
  fc
    .record({
      questions: questions(path),
      references: fc.array(reference, {maxLength: 3}),
      isFaulty: fc.boolean(),
      requires: fc.array(folder, {maxLength: 2}),
      concepts: fc.uniqueArray(fc.constantFrom('one', 'two', 'b'), {maxLength: 2}),
      track: fc.constantFrom('track', 'trakc'),
      given: fc.constantFrom(undefined, undefined, 'g1', 'g2'),
    })
    .map(({references, isFaulty, ...own}): FileSummary => {
      const place = placeAt(2, 1, 3)
      const isPattern = stemOf(path) === 'pattern'
      const faults = isFaulty ? [diagnose('front-matter/missing', {}, {file: path, place})] : []
      return {
        path,
        diagnostics: faults,
        references: references.map(({anchor, ...rest}) => ({...rest, ...(anchor && {anchor})})),
        questions: isPattern
          ? []
          : own.questions.map(({slug, at, formerly, ...rest}) => ({
              ...rest,
              ...(slug && {slug, id: `${rest.id}#${slug}`}),
              place: placeAt(at, 1, 5),
              formerly: formerly.map((name, index) => ({name, place: placeAt(at, 10 + index, 1)})),
              category: 'output',
              tags: [],
            })),
        ...(isPattern &&
          !isFaulty && {
            pattern: {
              id: folderOf(path),
              place,
              track: {name: own.track, place},
              requires: own.requires.map((name, index) => ({name, place: placeAt(3, 1 + index, 1)})),
              concepts: own.concepts,
              tags: [],
              ...(own.given && {given: {asked: own.given, readingSeconds: 1, shingles: []}}),
            },
          }),
      }
    }),
)

const edit = fc.oneof(
  {weight: 4, arbitrary: summary.map((changed) => ({changed}))},
  {weight: 1, arbitrary: contentPath.map((removed) => ({removed}))},
)

test('after any edits the index has found what a full link finds, and named every path that changed', () => {
  let found = 0
  let faulty = 0
  const files = {assets, unread: ['unread'], ignored: []}
  const check = (edits: readonly ({changed: FileSummary} | {removed: string})[]): void => {
    const index = new BankIndex(config, files)
    const current = new Map<string, FileSummary>()
    let before = new Map<string, readonly Diagnostic[]>()
    for (const one of edits) {
      if ('changed' in one) current.set(one.changed.path, one.changed)
      else current.delete(one.removed)
      const touched = 'changed' in one ? index.update([one.changed]) : index.update([], [one.removed])
      const full = linkBank([...current.values()], config, files)
      const paths = new Set([
        ...index.faultyPaths,
        ...full.diagnostics.map(({file}) => file),
        ...before.keys(),
      ])
      const after = new Map([...paths].map((path) => [path, index.diagnosticsOf(path)]))
      for (const path of paths) {
        expect(after.get(path)).toEqual(full.diagnostics.filter(({file}) => file === path))
        const hasChanged = JSON.stringify(after.get(path)) !== JSON.stringify(before.get(path) ?? [])
        expect([path, touched.has(path)]).toEqual([path, hasChanged])
      }
      expect(index.assets).toEqual(full.assets)
      expect([...index.targets.files].sort()).toEqual([...full.targets.files].sort())
      before = after
      found++
      if (full.diagnostics.length > 0) faulty++
    }
  }
  fc.assert(fc.property(fc.array(edit, {minLength: 1, maxLength: 25}), check), upTo(2000))
  expect(faulty).toBeGreaterThan(found / 2)
}, 120_000)
