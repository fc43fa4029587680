import {describe, expect, test} from 'vitest'
import {readXml} from '../../src/interchange/xml/read-xml.ts'
import {readZip} from '../../src/interchange/zip/read-zip.ts'
import {writeZip} from '../../src/interchange/zip/write-zip.ts'
import {hostileArchives} from './hostile-archives.ts'
import {hostileXml} from './hostile-xml.ts'

/** The maximum cost of a hostile file, relative to an ordinary one that is as large as one may be. */
const budget = 2

const questions = Array.from(
  {length: 75_000},
  (_, index) => `<question type="essay"><name><text>name ${index}</text></name></question>`,
)
const plain = new TextEncoder().encode(`<quiz>${questions.join('')}</quiz>`)
const archive = writeZip([{path: 'quiz.xml', bytes: plain.subarray(0, 4_000_000)}])

/** The processor time does not depend on what else the machine does. */
function timeOf(read: () => unknown): number {
  const start = process.cpuUsage()
  read()
  const {user, system} = process.cpuUsage(start)
  return user + system
}

const shortest = (read: () => unknown, times: number): number =>
  Math.min(...Array.from({length: times}, () => timeOf(read)))

const plainTime = shortest(() => readXml(plain), 3)
const archiveTime = shortest(() => readZip(archive), 3)

test('the ordinary files are read', () => {
  expect('root' in readXml(plain)).toBe(true)
  expect('entries' in readZip(archive)).toBe(true)
})

describe('a hostile archive costs no more than an ordinary file of the largest size:', () => {
  test.each(Object.entries(hostileArchives))('%s', (_, {bytes}) => {
    const own = bytes()
    expect(shortest(() => readZip(own), 2) / Math.max(plainTime, archiveTime)).toBeLessThan(budget)
  })
})

describe('hostile XML costs no more than an ordinary file of the largest size:', () => {
  test.each(Object.entries(hostileXml))('%s', (_, {bytes}) => {
    const own = bytes()
    expect(shortest(() => readXml(own), 2) / plainTime).toBeLessThan(budget)
  })
})
