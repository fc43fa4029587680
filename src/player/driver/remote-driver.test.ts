import {expect, test} from 'vitest'
import {createRemoteDriver} from './remote-driver.ts'

test('requests are sent one after the other, also after one that failed', async () => {
  const sent: unknown[] = []
  const ends: PromiseWithResolvers<unknown>[] = []
  const driver = createRemoteDriver((_, body) => {
    sent.push(body)
    const end = withResolvers()
    ends.push(end)
    return end.promise
  })
  const draft = driver.call({type: 'draft', task: 0, response: 'a'})
  const respond = driver.call({type: 'respond', task: 0, response: 'ab'})
  await Promise.resolve()
  expect(sent).toEqual([{type: 'draft', task: 0, response: 'a'}])
  ends[0]?.reject(new Error('offline'))
  await expect(draft).rejects.toThrow('offline')
  await Promise.resolve()
  expect(sent).toHaveLength(2)
  ends[1]?.resolve({accepted: true})
  expect(await respond).toEqual({accepted: true})
})

interface PromiseWithResolvers<T> {
  readonly promise: Promise<T>
  readonly resolve: (value: T) => void
  readonly reject: (error: Error) => void
}

function withResolvers(): PromiseWithResolvers<unknown> {
  let resolve: (value: unknown) => void = () => {}
  let reject: (error: Error) => void = () => {}
  const promise = new Promise<unknown>((onResolve, onReject) => {
    resolve = onResolve
    reject = onReject
  })
  return {promise, resolve, reject}
}
