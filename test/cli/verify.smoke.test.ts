import {expect, test} from 'vitest'
import {below} from './sample-content.ts'
import {temporaryFolder} from './temporary-folder.ts'
import {verifyContent} from './verify-content.ts'
import {verify} from './verify-runs.ts'

test('verify runs programs in a sandbox, and proves their keys', async () => {
  const cwd = temporaryFolder(below('content', verifyContent()))
  expect(await verify([], {cwd})).toMatchObject({code: 0, faults: [], runs: 2, questions: 3, proved: 2})
})
