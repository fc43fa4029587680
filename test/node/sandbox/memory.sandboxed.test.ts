import {expect, test} from 'vitest'
import {environmentOf, observe} from './run-programs.ts'

const python = environmentOf('python')
const small = {...python, limits: {...python.limits, megabytes: 64}}

/** Children of 45 MB each, which together exceed the limit of one process by far. */
const children = (count: number): string => `import os, time
for _ in range(${count}):
    if os.fork() == 0:
        block = bytearray(b'x') * (45 << 20)
        time.sleep(3)
        os._exit(0)
for _ in range(${count}):
    os.wait()
print('held')
`

test('the memory limit applies to all processes of a program together', async () => {
  const [observed] = await observe([{main: children(20)}], small)
  expect(observed).toMatchObject({observation: {end: 'memory', stdout: ''}})
})

test('allows child processes within the limit, and does not blame other programs of the job', async () => {
  const [two, hungry, plain] = await observe(
    [{main: children(2)}, {main: children(20)}, {main: 'print(1)'}],
    small,
  )
  expect(two).toMatchObject({observation: {end: 'exit', stdout: 'held\n'}})
  expect(hungry).toMatchObject({observation: {end: 'memory'}})
  expect(plain).toMatchObject({observation: {end: 'exit', stdout: '1\n'}})
})
