import {readFileSync} from 'node:fs'
import {scorePerseusItem, scoreRadio} from '@khanacademy/perseus-score'
import {compileQuestion} from '../../dist/compile.js'
import {grade} from '../../dist/index.js'
import {patterns} from '../../dist/patterns.js'

const choiceMarkdown = `---
category: output
difficulty: easy
---

# What does \`1 + 1\` give?

- [x] \`2\` {#a}
  > One and one make two.
- [ ] \`11\` {#b}
  > That joins texts.
- [ ] \`None\` {#c}
  > An operator gives a value.
- [ ] It raises \`TypeError\` {#d}
  > Both are numbers.
`

/** By kind, the fixture with the question and its scored responses. */
const fixtures = {
  text: 'plain',
  'text, with a pattern': 'pattern',
  numeric: 'units-and-penalty',
  order: 'plain',
  match: 'plain',
  cloze: 'code-and-prose',
  line: 'plain',
  output: 'plain',
  code: 'plain',
  open: 'plain',
}

function earnedOf(score) {
  if (score.status !== 'scored') throw new Error(`Expected a score, found ${score.status}`)
  return score.earned
}

const chosen = ['a', 'b', 'c', 'd']
const key = 'a'
const choiceScores = chosen.map((id) => Number(id === key))

function choice() {
  const {question} = compileQuestion(choiceMarkdown, {file: 'arithmetic/sum.md'})
  return {
    name: 'quizproof',
    label: 'quizproof, `grade()`',
    responses: chosen.map((id) => [id]),
    scores: choiceScores,
    grade: (response) => earnedOf(grade(question, response)),
  }
}

const radio = {
  choices: chosen.map((id) => ({id, content: id, correct: id === key, rationale: `About ${id}`})),
  numCorrect: 1,
  multipleSelect: false,
  countChoices: false,
  hasNoneOfTheAbove: false,
}
const radioItem = {
  content: '[[☃ radio 1]]',
  images: {},
  widgets: {'radio 1': {type: 'radio', graded: true, static: false, options: radio}},
}

const perseusRadio = {
  name: 'scoreRadio',
  label: 'Perseus, `scoreRadio()`: the widget alone',
  responses: chosen.map((id) => ({selectedChoiceIds: [id]})),
  scores: choiceScores,
  grade: (input) => scoreRadio(input, radio).earned,
}

const perseusItem = {
  name: 'scorePerseusItem',
  label: 'Perseus, `scorePerseusItem()`: an item of that widget',
  responses: chosen.map((id) => ({'radio 1': {selectedChoiceIds: [id]}})),
  scores: choiceScores,
  grade: (inputs) => scorePerseusItem(radioItem, inputs, 'en').earned,
}

function otherKind([label, name]) {
  const [kind] = label.split(',')
  const folder = new URL(`../../src/kinds/${kind}/fixtures/${name}/`, import.meta.url)
  const [question] = JSON.parse(readFileSync(new URL('question.json', folder), 'utf8'))
  const scored = JSON.parse(readFileSync(new URL('grade.json', folder), 'utf8')).filter(
    ({score}) => typeof score === 'number',
  )
  return {
    name: label,
    label,
    responses: scored.map(({response}) => response),
    scores: scored.map(({score}) => score),
    grade: (response) => earnedOf(grade(question, response, {patterns})),
  }
}

/** A response of the greatest length, to patterns with about as many states as are allowed. */
function patternsAtLimit() {
  const markdown = `---
category: output
difficulty: easy
kind: text
---

# Which word?

## Answer

- [x] word
- [x] \`/(a{1,14}){1,10}b/\` {example="ab"}
- [x] \`/(a{1,14}){1,9}c/\` {example="ac"}
`
  const {question, diagnostics} = compileQuestion(markdown, {file: 'words/word.md', patterns})
  if (!question) throw new Error(diagnostics.map(({message}) => message).join('\n'))
  const name = 'text, with as many pattern states and characters as allowed'
  const grading = (response) => earnedOf(grade(question, response, {patterns}))
  return {name, label: name, responses: ['a'.repeat(500)], scores: [0], grade: grading}
}

export const choiceContestants = [choice(), perseusRadio, perseusItem]
export const otherKinds = [...Object.entries(fixtures).map(otherKind), patternsAtLimit()]
