import type {List} from 'mdast'
import {expect, test} from 'vitest'
import {toSourceFile} from '../diagnostics/source-file.ts'
import {readMarkdown} from '../markdown/read.ts'
import {lacksSpace, reportMissingSpaces} from './missing-spaces.ts'

function read(markdown: string) {
  const source = toSourceFile('a.md', markdown)
  const {children} = readMarkdown(source.text)
  const lists = children.filter((node): node is List => node.type === 'list')
  const lead = children.filter((node) => node.type !== 'list')
  const isGlued = reportMissingSpaces(source, lead, lists)
  return {
    isGlued,
    isOption: children.some(lacksSpace),
    lines: source.diagnostics.map(({place}) => place.start.line),
  }
}

test.each([
  ['-[x] a', true, [1]],
  ['-[x]', true, [1]],
  ['-[x] a\n-[ ] b', true, [1, 2]],
  ['*[X] a\n\n+[ ] b', true, [1, 3]],
  ['-[x] a\n- [ ] b', true, [1]],
  ['- [x] a\n-[ ] b', false, [2]],
  ['- [x] a\n  > why\n-[ ] b', false, [3]],
])('finds the marks of %j', (markdown, isOption, lines) => {
  expect(read(markdown)).toEqual({isGlued: true, isOption, lines})
})

test.each(['\\-[x] a', '- [x] a', '-[x](https://example.org)', '-[y] a', 'a -[x] b'])(
  'finds none in %j',
  (markdown) => {
    expect(read(markdown).lines).toEqual([])
  },
)
