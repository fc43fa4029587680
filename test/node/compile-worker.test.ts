import {once} from 'node:events'
import {join} from 'node:path'
import {Worker} from 'node:worker_threads'
import {expect, test} from 'vitest'
import {checkBank} from '../built.ts'
import {below, sampleContent} from '../cli/sample-content.ts'
import {temporaryFolder, writeFiles} from '../cli/temporary-folder.ts'

/** Threads are numbered in the order of their start. */
async function startThread(): Promise<number> {
  const thread = new Worker('', {eval: true})
  const {threadId} = thread
  await once(thread, 'exit')
  return threadId
}

test('a second build in a process uses the worker of the first', async () => {
  const folder = temporaryFolder()
  writeFiles(folder, below('content', sampleContent()))
  const options = {content: join(folder, 'content')}
  const first = await checkBank(options)
  const before = await startThread()
  const second = await checkBank(options)
  expect(second.counts).toEqual(first.counts)
  expect(await startThread()).toBe(before + 1)
})
