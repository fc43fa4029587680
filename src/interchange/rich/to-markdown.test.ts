import fc from 'fast-check'
import {expect, test} from 'vitest'
import {blocksToMarkdown, writeBlocks} from './to-markdown.ts'

test('the short path for plain lines writes what the general one does', () => {
  const words = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'a',
          'www.',
          'x-y',
          '1.',
          '-',
          '(a)',
          "it's",
          '"q"',
          'é',
          'ß',
          '50%',
          'a/b',
          'b!',
          'c?',
          ';',
          '#',
          '{a}',
          '*',
          '_',
          ':a:',
          '  ',
          '\n',
        ),
        fc.string({maxLength: 3}),
      ),
    )
    .map((parts) => parts.join(' '))
  fc.assert(
    fc.property(words, fc.boolean(), (value, isHeading) => {
      const children = [{type: 'text', value} as const]
      const nodes = isHeading
        ? ([{type: 'heading', depth: 1, children}] as const)
        : ([{type: 'paragraph', children}] as const)
      expect(blocksToMarkdown(nodes)).toBe(writeBlocks(nodes))
    }),
    {numRuns: 500},
  )
})
