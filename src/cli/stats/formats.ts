import type {SharedOptions} from '../options.ts'

export const statisticsFormats = ['table', 'json', 'html'] as const

export interface StatsCommandOptions extends Pick<SharedOptions, 'cache'> {
  readonly format: (typeof statisticsFormats)[number]
}
