import {expect, test} from 'vitest'
import {compileBank} from '../bank/compile-bank.ts'

test('reports what is to be reviewed in a pattern, and builds the bank', () => {
  const {bank, diagnostics} = compileBank([
    {path: 'bank.yaml', text: 'name: bank\nversion: 1.0.0\ntracks: [{id: track, title: Track}]\n'},
    {
      path: 'track/pattern/pattern.md',
      text: '---\ntitle: Pattern\ntrack: track\nminutes: 5\nsummary: Short\nreview:\n  - Write a summary.\n---\n\n## First\nText.\n',
    },
    {
      path: 'track/pattern/question.md',
      text: '---\ncategory: output\ndifficulty: easy\n---\n\n# Which?\n\n- [x] Right\n- [ ] Wrong\n',
    },
  ])
  expect(diagnostics.find(({code}) => code === 'question/unreviewed')).toMatchObject({
    severity: 'warning',
    file: 'track/pattern/pattern.md',
    place: {start: {line: 7, column: 5}},
    message: 'Not reviewed: Write a summary; check it, then remove this entry',
  })
  expect(JSON.stringify(bank)).not.toContain('Write a summary')
})
