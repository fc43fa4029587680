import {afterEach, expect, test, vi} from 'vitest'
import {onFatalSignal} from './on-fatal-signal.ts'

afterEach(() => vi.restoreAllMocks())

test.each(['SIGHUP', 'SIGQUIT'] as const)('tidies up, and then ends as %s would have', (signal) => {
  const happened: string[] = []
  vi.spyOn(process, 'kill').mockImplementation((_, sent) => {
    happened.push(`${sent}`)
    return true
  })
  const before = process.listenerCount(signal)
  onFatalSignal(() => happened.push('tidy'))
  process.emit(signal, signal)
  expect(happened).toEqual(['tidy', signal])
  expect(process.listenerCount(signal)).toBe(before)
})

test('listens no longer than it has to', () => {
  const before = process.listenerCount('SIGHUP')
  onFatalSignal(() => {})()
  expect(process.listenerCount('SIGHUP')).toBe(before)
})
