import {makeClassAttribute} from './topics/class-attribute.mjs'
import {makeComprehension} from './topics/comprehension.mjs'
import {makeCounting} from './topics/counting.mjs'
import {makeDefaultArgument} from './topics/default-argument.mjs'
import {makeDivision} from './topics/division.mjs'
import {makeFinallyOrder} from './topics/finally-order.mjs'
import {makeSlicing} from './topics/slicing.mjs'
import {makeSorting} from './topics/sorting.mjs'
import {places} from './words.mjs'

const topics = [
  makeSlicing,
  makeDivision,
  makeCounting,
  makeDefaultArgument,
  makeSorting,
  makeComprehension,
  makeClassAttribute,
  makeFinallyOrder,
]
export const tags = [
  'slicing',
  'division',
  'dictionaries',
  'functions',
  'sorting',
  'comprehensions',
  'classes',
  'exceptions',
  'reading-code',
]
export const categories = ['behavior', 'output', 'syntax', 'debug', 'concept']
export const levels = ['beginner', 'intermediate', 'advanced']

function writeOption([text, rationale], mark) {
  return `- [${mark}] ${text}\n  > ${rationale}`
}

export function writeQuestion(random) {
  const question = random.pick(topics)(random)
  const options = random.shuffle([
    writeOption(question.right, 'x'),
    ...question.wrong.map((option) => writeOption(option, ' ')),
  ])
  const steps = question.steps.map(([name, text], index) => `${index + 1}. **${name}** ${text}`)
  return `---
category: ${question.category}
difficulty: ${random.pick(['easy', 'medium', 'hard'])}
level: ${random.pick(levels)}
tags: [${question.topic}, reading-code]
---

# ${question.title}

The lines below come from ${random.pick(places)}. Read them *without* running them, then choose what is shown.

\`\`\`python
${question.program.join('\n')}
\`\`\`

${options.join('\n')}

## Hint
${question.hint}

## Solution
${steps.join('\n')}

## Quick check
${question.check}

## Common mistakes
${question.mistakes.map((mistake) => `- ${mistake}`).join('\n')}
`
}
