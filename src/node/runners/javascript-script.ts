/**
 * Loaded by Node before the program, which Node then runs as it runs any file. Scripts share their names with what comes
 * after them, so the set-ups are run as scripts. `uncaughtExceptionMonitor` sees an exception and changes nothing.
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

const toRaised = (error) =>
  error instanceof Error || typeof error?.stack === 'string'
    ? {type: String(error.name), message: String(error.message), ...lineOf(error)}
    : {type: typeof error, message: String(error)}

process.on('uncaughtExceptionMonitor', (error) => report({raised: toRaised(error)}))

globalThis.require = require
for (const name of ['environment.js', 'setup.js']) {
  runInThisContext(readFileSync(name, 'utf8'), {filename: process.cwd() + '/' + name})
}
delete globalThis.require
exports.report = report
if (process.argv[1]?.endsWith('main.js')) report({began: true})
`
