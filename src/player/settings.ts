import {type QuizStore, readJson} from './store.ts'

/** How a learner likes the page; the same for every bank. */
export interface Settings {
  readonly wrapsCode: boolean
  readonly hidesClock: boolean
  /** The factor for time limits; `none` for no clock. */
  readonly time: TimeSetting
}

export const timeSettings = ['1', '1.5', '2', '10', 'none'] as const
export type TimeSetting = (typeof timeSettings)[number]

const defaultSettings: Settings = {wrapsCode: false, hidesClock: false, time: '1'}

const key = 'quizproof:settings'

export function readSettings(store: QuizStore): Settings {
  const kept = readJson(store, key)
  if (typeof kept !== 'object' || kept === null) return defaultSettings
  const {wrapsCode, hidesClock, time} = kept as Record<keyof Settings, unknown>
  return {
    wrapsCode: wrapsCode === true,
    hidesClock: hidesClock === true,
    time: timeSettings.find((one) => one === time) ?? '1',
  }
}

export const keepSettings = (store: QuizStore, settings: Settings): boolean =>
  store.set(key, JSON.stringify(settings))
