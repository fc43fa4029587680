import {afterEach, expect, test, vi} from 'vitest'
import {onFatalSignal} from './on-fatal-signal.ts'

afterEach(() => vi.restoreAllMocks())

test.each(['SIGHUP', 'SIGQUIT'] as const)('cleans up, then ends as %s does', (signal) => {
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

test('removes its listeners when asked', () => {
  const before = process.listenerCount('SIGHUP')
  onFatalSignal(() => {})()
  expect(process.listenerCount('SIGHUP')).toBe(before)
})
