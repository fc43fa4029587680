/** Prints the results of some programs as JSON, for tests that need a process of another user. */
import {environmentOf, observe} from './run-programs.ts'

const python = environmentOf('python')
const short = {...python, limits: {...python.limits, seconds: 1}}
const [printed] = await observe(
  [{main: 'import os; print(os.getuid(), os.path.exists("/etc/passwd"))'}],
  python,
)
const [endless] = await observe([{main: 'while True: pass'}], short)
process.stdout.write(JSON.stringify([process.getuid?.(), printed, endless]))
