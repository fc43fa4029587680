import {expect, test} from 'vitest'
import {isOwnHost} from './own-host.ts'

const local = {host: '127.0.0.1', allowsRemote: false}
const named = {host: 'Desk.local', allowsRemote: true}

test.each([
  ['127.0.0.1', local, true],
  ['127.0.0.1:4747', local, true],
  ['LOCALHOST', local, true],
  ['[::1]:99', local, true],
  ['evil.example', local, false],
  ['127.0.0.1.evil.example', local, false],
  ['10.0.0.1', local, false],
  ['', local, false],
  [undefined, local, false],
  ['localhost', named, true],
  ['10.0.0.1:4747', named, true],
  ['desk.local:4747', named, true],
  ['DESK.local', named, true],
  ['evil.desk.local', named, false],
  ['evil.example', named, false],
  ['desk.local', {...named, allowsRemote: false}, false],
])('%j at %o: %s', (header, listening, expected) => {
  expect(isOwnHost(header, listening)).toBe(expected)
})
