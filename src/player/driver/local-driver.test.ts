import {expect, test} from 'vitest'
import {begin} from '../../../test/session/drive.ts'
import {makeBank} from '../../../test/session/make-bank.ts'
import {modes} from '../../session/define/modes.ts'
import type {Session} from '../../session/session.ts'
import {createLocalDriver} from './local-driver.ts'

const bank = makeBank()

test('a view of a session that ran out of time records the end', () => {
  const stored: Session[] = []
  const driver = createLocalDriver(bank, begin(bank, modes.mixedExam), {
    clock: () => 1e9,
    changed: (session) => stored.push(session),
  })
  expect(driver.view()).toMatchObject({phase: 'finished', ending: 'time'})
  expect(driver.session.finished).toMatchObject({by: 'time'})
  expect(stored).toEqual([driver.session])
})

test('a view and a tick that change nothing store nothing', () => {
  const stored: Session[] = []
  const session = begin(bank, modes.practice)
  const driver = createLocalDriver(bank, session, {clock: () => 1, changed: (after) => stored.push(after)})
  driver.view()
  driver.call({type: 'tick'})
  expect(stored).toEqual([])
  expect(driver.session).toBe(session)
})
