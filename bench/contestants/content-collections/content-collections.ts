import {defineCollection, defineConfig, defineSingleton} from '@content-collections/core'
import {z} from 'zod'
import {readSections} from './read-sections.mjs'

const questions = defineCollection({
  name: 'questions',
  directory: '../content',
  include: '*/*/question-*.md',
  schema: z.object({
    category: z.enum(['behavior', 'output', 'syntax', 'debug', 'concept']),
    difficulty: z.enum(['easy', 'medium', 'hard']),
    level: z.enum(['beginner', 'intermediate', 'advanced']),
    tags: z.array(z.string()),
    content: z.string(),
  }),
  transform: async ({content, ...question}, {cache}) => ({
    ...question,
    sections: await cache(content, readSections),
  }),
})

const patterns = defineCollection({
  name: 'patterns',
  directory: '../content',
  include: '*/*/pattern.md',
  schema: z.object({
    title: z.string(),
    track: z.string(),
    minutes: z.number(),
    summary: z.string(),
    content: z.string(),
  }),
})

const bank = defineSingleton({
  name: 'bank',
  filePath: '../content/bank.yaml',
  parser: 'yaml',
  schema: z.object({
    name: z.string(),
    title: z.string(),
    version: z.string(),
    tracks: z.array(z.object({id: z.string(), title: z.string()})),
  }),
})

export default defineConfig({content: [questions, patterns, bank]})
