/**
 * Loaded by Node before the program. Set-ups run as scripts, whose global names later files can use.
 * `uncaughtExceptionMonitor` observes an exception without handling it.
 */
export const javascriptScript = String.raw`
'use strict'
const {readFileSync, writeSync} = require('node:fs')
const {runInThisContext} = require('node:vm')

const report = (fields) => writeSync(3, JSON.stringify(fields) + '\n')

const lineOf = (error) => {
  const at = /\bmain\.[cm]?[jt]s:(\d+)/.exec(String(error?.stack))
  return at ? {line: Number(at[1])} : {}
}

// Use the name of the class unless it sets a name itself: otherwise the name property is inherited.
const typeOf = (error) => {
  const {constructor} = error
  const says = [error, constructor?.prototype].some((one) => one && Object.hasOwn(one, 'name'))
  return String((!says && constructor?.name) || error.name)
}

const toRaised = (error) =>
  error instanceof Error || typeof error?.stack === 'string'
    ? {type: typeOf(error), message: String(error.message), ...lineOf(error)}
    : {type: typeof error, message: String(error)}

// An exception that a listener handles does not end the program.
const isHandled = () =>
  process.listenerCount('uncaughtException') > 0 || process.hasUncaughtExceptionCaptureCallback()
process.on('uncaughtExceptionMonitor', (error) => {
  if (!isHandled()) report({raised: toRaised(error)})
})

// The output of a set-up is shown only if it fails.
const reasons = []
process.stdout.write = () => true
process.stderr.write = (text) => reasons.push(text) > 0
const tell = () => reasons.forEach((text) => writeSync(2, text))
process.on('exit', tell)
globalThis.require = require
for (const name of ['environment.js', 'setup.js']) {
  runInThisContext(readFileSync(name, 'utf8'), {filename: process.cwd() + '/' + name})
}
delete globalThis.require
process.off('exit', tell)
delete process.stdout.write
delete process.stderr.write
exports.report = report
if (process.argv[1]?.endsWith('main.js')) report({began: true})
`
