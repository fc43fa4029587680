import {expect, test} from 'vitest'
import {readCall} from './read-call.ts'

test.each<[unknown, unknown]>([
  [{marks: {a: 1, b: '2', c: null}}, {marks: {a: 1}}],
  [{results: {a: true, b: 1, c: 'true', d: false}}, {results: {a: true, d: false}}],
  [{marks: {a: 1}, results: {a: true}}, {results: {a: true}}],
  [{results: 'all'}, {results: {}}],
  [{}, {marks: {}}],
])('a judgement %j is read as %j', (sent, read) => {
  expect(readCall({type: 'judge', task: 0, by: 'person', ...(sent as object)})).toEqual({
    type: 'judge',
    task: 0,
    ...(read as object),
  })
})
