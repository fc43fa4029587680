import {existsSync} from 'node:fs'

/** Debian's Chromium; `npm run setup:sandbox` installs it. */
export const browserPath = '/usr/bin/chromium'
export const hasBrowser = existsSync(browserPath)
