import {mkdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readChanged} from '../../src/node/build/read-changed.ts'
import {type Content, readContent} from '../../src/node/build/read-content.ts'
import {FileHashes} from '../../src/node/cache/file-hashes.ts'
import {temporaryFolder} from '../cli/temporary-folder.ts'
import {upToCostly} from '../run-counts.ts'

const path = fc.constantFrom(
  'bank.yaml',
  'a/one.md',
  'a/two.md',
  'a/README.md',
  'a/picture.png',
  'b/one.md',
  'b/c/two.md',
  'b/.hidden.md',
  'b/wrong.markdown',
)
const edit = fc.oneof(
  {weight: 6, arbitrary: fc.record({path, text: fc.constantFrom('one', 'two', 'three')})},
  {weight: 3, arbitrary: fc.record({path, removed: fc.constant(true)})},
  {weight: 1, arbitrary: fc.record({path, target: fc.constantFrom('one.md', '../a/one.md', '../..')})},
)

const toPlain = ({files, assets, ignored, diagnostics, hasLinks}: Content): object => ({
  files: files.map((file) => [file.path, file.hash, file.load().text]),
  assets,
  ignored,
  diagnostics,
  hasLinks,
})

test('reading the changed files gives what reading the folder gives, or gives nothing', () => {
  let rounds = 0
  let changed = 0
  fc.assert(
    fc.property(fc.array(fc.array(edit, {minLength: 1, maxLength: 2}), {maxLength: 12}), (batches) => {
      const folder = temporaryFolder({'a/one.md': 'one', 'b/one.md': 'one'})
      const hashes = new FileHashes()
      let before = readContent(folder, hashes)
      for (const batch of batches) {
        for (const own of batch) {
          const full = join(folder, own.path)
          rmSync(full, {force: true})
          mkdirSync(dirname(full), {recursive: true})
          if ('text' in own) writeFileSync(full, own.text)
          if ('target' in own) symlinkSync(own.target, full)
        }
        const paths = new Set(batch.map((own) => own.path))
        const found = readChanged(folder, before, paths, hashes)
        const whole = readContent(folder)
        if (found) expect(toPlain(found)).toEqual(toPlain(whole))
        rounds++
        if (found) changed++
        before = found ?? whole
      }
    }),
    upToCostly(400),
  )
  expect(changed).toBeGreaterThan(rounds / 4)
})
