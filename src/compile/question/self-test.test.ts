import {expect, test} from 'vitest'
import {placeAt} from '../../diagnostics/place.ts'
import {toSourceFile} from '../../diagnostics/source-file.ts'
import {compileQuestion} from './compile-question.ts'
import {testKey} from './self-test.ts'

test('reports a fault of a part without a place at the heading', () => {
  const text = '---\ncategory: output\ndifficulty: easy\n---\n\n# One?\n\n- [x] a\n  > Yes\n- [ ] b\n  > No\n'
  const {question} = compileQuestion(text, {file: 'a/b.md'})
  if (question?.kind !== 'choice') throw new Error('Expected a choice question')
  const source = toSourceFile('a/b.md', text)
  const heading = placeAt(6, 1, 6)
  const [right = ''] = question.key
  testKey(source, {...question, credit: {[right]: 0.5}}, {places: new Map(), heading})
  expect(source.diagnostics).toMatchObject([{code: 'choice/key-below-full-marks', place: heading}])
})
