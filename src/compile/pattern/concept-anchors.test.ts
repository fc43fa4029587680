import {expect, test} from 'vitest'
import {compileBank} from '../../compile.ts'

const pattern = `---
title: Coroutines
track: python
minutes: 10
summary: What waits, and for what.
---

## A coroutine does nothing until it is awaited

Calling it makes an object.

## Überblick & snake_case

Names in two languages.
`
const question = (link: string): string => `---
category: concept
difficulty: easy
---

# What does a call of a coroutine do?

See [before](${link}).

- [x] Nothing yet
  > It only makes an object.
- [ ] It runs
  > Only awaiting does that.
`
const compile = (link: string) =>
  compileBank([
    {path: 'bank.yaml', text: 'name: example\nversion: 1.0.0\ntracks:\n  - id: python\n    title: Python\n'},
    {path: 'python/coroutines/pattern.md', text: pattern},
    {path: 'python/coroutines/call.md', text: question(link)},
  ])

test.each([
  'pattern.md#a-coroutine-does-nothing-until-it-is-awaited',
  'pattern.md#überblick--snake_case',
  'pattern.md#%C3%BCberblick--snake_case',
])('uses the heading anchors of code hosts: %s', (link) => {
  const {bank, diagnostics} = compile(link)
  expect(diagnostics.filter(({severity}) => severity === 'error')).toEqual([])
  expect(bank?.patterns[0]?.concepts.map(({id}) => id)).toEqual([
    'a-coroutine-does-nothing-until-it-is-awaited',
    'überblick--snake_case',
  ])
})

test('refuses an unknown anchor', () => {
  expect(compile('pattern.md#a-coroutine-does-nothing-until-it').diagnostics.map(({code}) => code)).toContain(
    'link/unknown-anchor',
  )
})
