import {afterEach, expect, test, vi} from 'vitest'
import {createMemoryStore} from '../../../test/player/memory-store.ts'
import {bankOf, drafts} from '../../../test/session/bank-of.ts'
import {modes} from '../../session/define/modes.ts'
import {readProgress} from '../kept/kept-progress.ts'
import {SessionHost} from './session-host.ts'

afterEach(() => void vi.unstubAllGlobals())

const bank = bankOf(drafts.open)

function makeHost(store = createMemoryStore()) {
  const lost = vi.fn()
  const host = new SessionHost({
    ...{bank, mode: modes.practice, pattern: undefined, store, lost},
    ...{clock: () => 1, start: {seed: 'a'}, changed: () => {}, failed: () => {}},
  })
  return {host, store, lost}
}

/** The locks of a browser that handles a request like this. */
function stubLocks(request: (run: (lock: object | null) => unknown) => Promise<unknown>): void {
  vi.stubGlobal('navigator', {
    locks: {request: (_: string, __: object, run: (lock: object | null) => unknown) => request(run)},
  })
}

test('a response judged after the end counts in the progress, and the session is not stored again', async () => {
  vi.stubGlobal('navigator', {})
  const {host, store} = makeHost()
  const driver = await host.start()
  await driver?.call({type: 'respond', task: 0, response: 'because'})
  await driver?.call({type: 'finish'})
  host.finish()
  const keys = store.keys()
  await driver?.call({type: 'judge', task: 0, marks: {why: 3, how: 1}})
  expect(readProgress(store, bank.name).sessions).toMatchObject([{results: [{outcome: 'right'}]}])
  expect(store.keys()).toEqual(keys)
})

test('a session plays where the browser forbids locks', async () => {
  stubLocks(() => Promise.reject(new DOMException('Forbidden', 'SecurityError')))
  const {host, lost} = makeHost()
  expect(await host.start()).toBeDefined()
  expect(lost).not.toHaveBeenCalled()
})

test('a session that another tab has is not started', async () => {
  stubLocks(async (run) => run(null))
  const {host, store} = makeHost()
  expect(await host.start()).toBeUndefined()
  expect(store.keys()).toEqual([])
})

test('a session that another tab takes is lost', async () => {
  stubLocks(async (run) => {
    run({})
    throw new DOMException('Stolen', 'AbortError')
  })
  const {host, lost} = makeHost()
  expect(await host.start()).toBeDefined()
  await vi.waitFor(() => expect(lost).toHaveBeenCalledOnce())
})
