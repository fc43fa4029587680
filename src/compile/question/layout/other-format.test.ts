import {describe, expect, test} from 'vitest'
import {defaultConfig} from '../../bank/bank-config.ts'
import {compileFile} from '../../file/compile-file.ts'

const found = (text: string): string[] =>
  compileFile({path: 'track/pattern/question.md', text}, defaultConfig)
    .summary.diagnostics.filter(({severity}) => severity !== 'info')
    .map(({code}) => code)

describe('a file in another format is one error', () => {
  test.each([
    ['Aiken', 'What is it?\nA. This\nB. That\nANSWER: A\n\nWhich?\nA) This\nB) That\nANSWER: B\n'],
    ['GIFT', '// a comment\n::Q1:: Who is it? {~no one =Ada ~Bob}\n\n::Q2:: 2+2? {#4:0}\n'],
    ['JSON', '{"questions": [\n  {"q": "x", "options": ["a", "b"], "key": 0}\n]}\n'],
    [
      '<details>',
      '### 1. What?\n\n- A: 1\n- B: 2\n\n<details><summary>Key</summary>\n<p>\n\n#### B\n\nSo.\n\n</p>\n</details>\n',
    ],
    ['letters', '1. What?\n   a) one\n   b) two\n   Key: b\n\n2. Else?\n   a) one\n   b) two\n'],
    ['text2qti', '1.  What is 2+3?\na)  6\n*b)  5\n\n2.  What is 3+3?\n*a)  6\nb)  1\n'],
    ['CSV', 'front;back\n"What?";"This"\n'],
    ['HTML', '<!DOCTYPE html>\n<html><head><title>x</title></head>\n<body><h1>Q</h1></body></html>\n'],
    ['XML', '<?xml version="1.0"?>\n<quiz>\n <question type="multichoice">\n </question>\n</quiz>\n'],
    ['YAML', '- question: What?\n  options: [a, b]\n- question: Else?\n  options: [a, b]\n'],
    ['Org', '#+TITLE: x\n* Question 1\n- [X] a\n- [ ] b\n* Question 2\n- [X] a\n- [ ] b\n'],
    ['MDX', 'import {Quiz} from "./quiz"\n\n# Quiz\n\n<Quiz>\n  <Option right>a</Option>\n</Quiz>\n'],
    ['notes', '# To do\n\nWrite more questions.\n'],
  ])('%s', (_, text) => expect(found(text)).toEqual(['file/not-a-question']))
})

describe('a question of ours with faults keeps its own', () => {
  test.each([
    ['no front matter', '# Which?\n\n- [x] a\n- [ ] b\n', ['front-matter/missing']],
    ['no title', 'Which?\n\n- [x] a\n- [ ] b\n', ['front-matter/missing', 'question/no-title']],
    ['no key', '---\ncategory: concept\ndifficulty: easy\n---\n\n# Which?\n', ['question/no-kind']],
    ['sections', '# Which?\n\n## Answer\n\n- [x] a\n', ['front-matter/missing']],
  ])('%s', (_, text, codes) => expect(found(text)).toEqual(codes))
})
