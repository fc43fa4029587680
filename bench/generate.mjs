import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {categories, levels, tags, writeQuestion} from './generate/question-text.mjs'
import {createRandom} from './generate/random.mjs'
import {places} from './generate/words.mjs'

const questionsPerPattern = 50
const tracks = ['a', 'b', 'c', 'd']

const pad = (number, width) => String(number).padStart(width, '0')

function writeBank() {
  return `name: generated-bank
title: Generated bank
version: 1.0.0
tracks:
${tracks.map((track) => `  - id: track-${track}\n    title: Track ${track.toUpperCase()}`).join('\n')}
categories: [${categories.join(', ')}]
levels: [${levels.join(', ')}]
tags: [${tags.join(', ')}]
`
}

function writePattern(random, track, number) {
  return `---
title: Reading programs, part ${number}
track: ${track}
minutes: ${random.integer(10, 40)}
summary: Follow ${random.pick(places)} line by line and say what it prints.
---

## Read before you run
Part ${number} is about programs that are short enough to be followed by hand. Keep a list of the **names** and
what each of them holds; strike a value out when it changes.

## What to look for
- Where a value is made, and how often that line runs.
- Which end of a range or a slice is left out.
- What is worked out first when a call has several arguments.
`
}

function writeUniqueQuestion(random, seen) {
  for (;;) {
    const text = writeQuestion(random)
    const program = text.split('```')[1]
    if (seen.has(program)) continue
    seen.add(program)
    return text
  }
}

/** Writes `count` question files below `root` and returns their paths, in the order they were written. */
export function generateBank({root, count, seed = 1}) {
  const random = createRandom(seed)
  const seen = new Set()
  const files = []
  mkdirSync(root, {recursive: true})
  writeFileSync(join(root, 'bank.yaml'), writeBank())
  for (let first = 0; first < count; first += questionsPerPattern) {
    const number = first / questionsPerPattern + 1
    const track = `track-${tracks[(number - 1) % tracks.length]}`
    const folder = join(root, track, `pattern-${pad(number, 4)}`)
    mkdirSync(folder, {recursive: true})
    writeFileSync(join(folder, 'pattern.md'), writePattern(random, track, number))
    const inFolder = Math.min(questionsPerPattern, count - first)
    for (let index = 1; index <= inFolder; index += 1) {
      const file = join(folder, `question-${pad(index, 2)}.md`)
      writeFileSync(file, writeUniqueQuestion(random, seen))
      files.push(file)
    }
  }
  return files
}
