import {describe, expect, test} from 'vitest'
import {defaultConfig} from '../../bank/bank-config.ts'
import {compileFile} from '../../file/compile-file.ts'

const frontMatter = '---\ncategory: concept\ndifficulty: easy\n---\n\n'

const found = (text: string) =>
  compileFile({path: 'track/pattern/question.md', text}, defaultConfig)
    .summary.diagnostics.filter(({severity}) => severity !== 'info')
    .map(({code, place, data}) => `${place.start.line} ${code} ${'count' in data ? data.count : ''}`.trim())

const list = (key: string) => `- [x] ${key}\n- [ ] not ${key}\n`

describe('a file with several questions in another layout is one error', () => {
  test.each([
    ['headings of level 4', `## Topic\n\n#### Q1. One?\n\n${list('a')}\n#### Q2. Two?\n\n${list('a')}`, 3, 2],
    [
      'headings of level 2',
      `## One?\n\n${list('a')}\n## Two?\n\n${list('a')}\n## Three?\n\n${list('b')}`,
      1,
      3,
    ],
    ['underlined headings', `One?\n---\n\n${list('a')}\nTwo?\n---\n\n${list('a')}`, 1, 2],
    ['a title above them', `# Quiz\n\n### One?\n\n${list('a')}\n### Two?\n\n${list('a')}`, 3, 2],
    [
      'a title and front matter',
      `${frontMatter}# Quiz\n\n## One?\n\n${list('a')}\n## Two?\n\n${list('b')}`,
      8,
      2,
    ],
    ['several levels', `# Quiz\n\n## Part\n\n### One?\n\n${list('a')}\n#### Two?\n\n${list('a')}`, 5, 2],
    ['the first one as a title', `# One?\n\n${list('a')}\n## Two?\n\n${list('a')}`, 1, 2],
    ['bold text', `# Quiz\n\n**One?**\n\n${list('a')}\n**Two?**\n\n${list('a')}`, 3, 2],
    ['questions', `# Quiz\n\nIs it one?\n\n${list('a')}\nIs it two?\n\n${list('a')}`, 3, 2],
    ['numbered text', `1\\. One\n\n${list('a')}\n2\\. Two\n\n${list('a')}`, 1, 2],
    ['a numbered list', `# Quiz\n\n1. One?\n   - [x] a\n   - [ ] b\n2. Two?\n   - [x] a\n   - [ ] b\n`, 3, 2],
    [
      'code between',
      `## One?\n\n\`\`\`js\n1\n\`\`\`\n\n${list('a')}\nSee [it](https://a.org).\n\n## Two?\n\n${list('a')}`,
      1,
      2,
    ],
    [
      'fences outside of options',
      `## One?\n\n- [x]\n\n\`\`\`sh\nls\n\`\`\`\n\n- [ ] b\n\n## Two?\n\n${list('a')}`,
      1,
      2,
    ],
    ['marks of another kind', `## One?\n\n- (x) a\n- ( ) b\n\n## Two?\n\n- (x) a\n- ( ) b\n`, 1, 2],
  ])('%s', (_, text, line, count) => {
    expect(found(text)).toEqual([`${line} question/other-layout ${count}`])
  })
})

describe('a file in our layout is none', () => {
  test.each([
    ['headings in the stem', `${frontMatter}# What?\n\n### One\n\nText.\n\n### Two\n\n${list('a')}`],
    [
      'lists without marks',
      `${frontMatter}# What?\n\n### One\n\n- b\n\n### Two\n\n1. c\n\nWhich?\n\n${list('a')}`,
    ],
    [
      'blanks',
      `${frontMatter}# What?\n\n[[a]] [[b]]\n\n## Blanks\n\n### a\n${list('x')}\n### b\n${list('x')}`,
    ],
    ['several questions', `${frontMatter}# One? {#one}\n\n${list('a')}\n# Two? {#two}\n\n${list('a')}`],
    ['sections', `${frontMatter}# One?\n\n${list('a')}\n## Solution\n\n1. Look.\n`],
  ])('%s', (_, text) => expect(found(text)).toEqual([]))

  test.each([
    [
      'a misspelt section',
      `${frontMatter}# What?\n\n[[a]]\n\n## Blnks\n\n### a\n${list('x')}`,
      'section/unknown',
    ],
    ['options below a heading', `${frontMatter}# What?\n\n## Options\n\n${list('a')}`, 'section/unknown'],
    ['text between options', `${frontMatter}# What?\n\n${list('a')}\nMore.\n\n- [ ] c\n`, 'list/text-after'],
  ])('%s has its own error', (_, text, code) => {
    expect(found(text).join()).toContain(code)
    expect(found(text).join()).not.toContain('other-layout')
  })
})
