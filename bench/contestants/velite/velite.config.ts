import {context, defineCollection, defineConfig, defineSchema, s} from 'velite'
import {readSections} from './read-sections.mjs'

const sections = defineSchema(() =>
  s.custom<string | undefined>().transform((value) => readSections(value ?? context().file.content ?? '')),
)

const questions = defineCollection({
  name: 'Question',
  pattern: '*/*/question-*.md',
  schema: s.object({
    path: s.path(),
    category: s.enum(['behavior', 'output', 'syntax', 'debug', 'concept']),
    difficulty: s.enum(['easy', 'medium', 'hard']),
    level: s.enum(['beginner', 'intermediate', 'advanced']),
    tags: s.array(s.string()),
    sections: sections(),
  }),
})

const patterns = defineCollection({
  name: 'Pattern',
  pattern: '*/*/pattern.md',
  schema: s.object({
    path: s.path(),
    title: s.string(),
    track: s.string(),
    minutes: s.number(),
    summary: s.string(),
    content: s.raw(),
  }),
})

const bank = defineCollection({
  name: 'Bank',
  pattern: 'bank.yaml',
  single: true,
  schema: s.object({
    name: s.string(),
    title: s.string(),
    version: s.string(),
    tracks: s.array(s.object({id: s.string(), title: s.string()})),
  }),
})

export default defineConfig({root: '../content', collections: {questions, patterns, bank}})
