import type {Bank} from '../bank/open-bank.ts'
import type {SiteStrings} from './strings.ts'

/** What every page of a site needs. */
export interface Site {
  readonly bank: Bank
  /** The path under which the site is served; it begins and ends with `/`. */
  readonly base: string
  readonly strings: SiteStrings
  /** The address of the server that drives sessions; absent for a site that contains the keys. */
  readonly driver: string | undefined
  readonly policy: string
  /** Addresses of the parts that pages load. */
  readonly parts: {readonly sheet: string; readonly script: string; readonly player: string}
  /** The address of what a link in a text names. */
  readonly findLink: (id: string) => string | undefined
}
