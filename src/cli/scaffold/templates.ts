import type {PatternValues, QuestionValues} from './values.ts'

/** A scalar that YAML cannot take for anything but text. */
function scalar(text: string): string {
  return /^[A-Za-z][\w ,.-]*$/.test(text) ? text : JSON.stringify(text)
}

/** A question whose gaps are faults, so that `build-bank check` lists what is left to write. */
export function questionTemplate({title, category, difficulty, level}: QuestionValues): string {
  const option = (mark: string): string => `- [${mark}]\n  >\n`
  return `---
category: ${category}
difficulty: ${difficulty}
${level === undefined ? '' : `level: ${level}\n`}tags: []
---

# ${title}

${option('x')}${option(' ')}${option(' ')}${option(' ')}
## Hint

## Solution

## Quick check

## Common mistakes
`
}

/** A pattern with its first section still to write. */
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
