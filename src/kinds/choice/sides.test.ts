import {expect, test} from 'vitest'
import {compileQuestion} from '../../compile.ts'
import {choiceKeySide, choicePublicSide} from './sides.ts'

const head = 'category: output\ndifficulty: easy\n'

test.each(['scoring: all-or-nothing', 'scoring: coverage', 'scoring: each-option', ''])(
  'the public part and the key together are the whole question, with "%s"',
  (scoring) => {
    const text = `---\n${head}${scoring}\n---\n\n# Which?\n\n- [x] a\n- [x] b\n- [ ] c\n`
    const {question} = compileQuestion(text, {file: 'track/pattern/question.md'})
    if (question?.kind !== 'choice') throw new Error('Expected a choice question')
    expect({...choicePublicSide.toPublic(question), ...choiceKeySide.toKey(question)}).toEqual(question)
  },
)
