import {templates} from '../../kinds/templates.ts'
import type {BankValues, PatternValues, QuestionValues} from './values.ts'

/** A scalar that YAML always reads as text. */
function scalar(text: string): string {
  return /^[A-Za-z][\w ,.-]*$/.test(text) ? text : JSON.stringify(text)
}

/** A question whose placeholders are errors, so that `build-bank check` lists what is still missing. */
export function questionTemplate({title, kind, category, difficulty, level}: QuestionValues): string {
  return `---
kind: ${kind}
category: ${category}
difficulty: ${difficulty}
${level === undefined ? '' : `level: ${level}\n`}tags: []
---

# ${title}

${templates[kind]}
<!-- Optional sections: Hint, Solution, Quick check, Common mistakes, Proof -->
`
}

/** A pattern with an empty first section. */
export function patternTemplate({title, track, minutes, summary}: PatternValues): string {
  return `---
title: ${scalar(title)}
track: ${track}
minutes: ${minutes}
summary: ${scalar(summary)}
requires: []
tags: []
---

## What to know first
`
}

/** A `bank.yaml` with one track, titled after its id. */
export function bankTemplate({name, title, track}: BankValues): string {
  const words = track.replaceAll('-', ' ')
  return `name: ${name}
${title === undefined ? '' : `title: ${scalar(title)}\n`}version: 0.1.0
tracks:
  - id: ${track}
    title: ${scalar(words.charAt(0).toUpperCase() + words.slice(1))}
`
}
