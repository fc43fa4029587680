import {expect, test} from 'vitest'
import {environmentOf} from '../../../test/node/sandbox/run-programs.ts'
import {python} from './python.ts'

const environment = environmentOf('python')

test.each([
  ['print(1)', 2],
  ['print({"a": 1})', 2],
  ['book.tags.set([tag])', 2],
  ['from django.db.models import QuerySet', 2],
  ['print(set("ab"))', 8],
  ['from typing import AbstractSet', 8],
  ['seen: set[str] = other', 8],
  ['print({"a", "b"})', 8],
  ['done, left = await asyncio.wait(tasks)', 8],
  ['import random', 8],
])('%s: %i runs', (main, runs) => {
  expect(python.countRuns({main}, environment)).toBe(runs)
})
