import {expect, test} from 'vitest'
import {environmentOf, observe} from './run-programs.ts'

const call = (names: string): string => `import ctypes
libc = ctypes.CDLL(None, use_errno=True)
${names}
`

/** Each leaves an object in the kernel that outlives its process, and prints whether it existed before. */
const programs = {
  'shared memory': call(`print(libc.shmget(4711, 4096, 0) >= 0)
libc.shmget(4711, 4096, 0o1666)`),
  semaphores: call(`print(libc.semget(4711, 1, 0) >= 0)
libc.semget(4711, 1, 0o1666)`),
  'a message queue': call(`print(libc.msgget(4711, 0) >= 0)
libc.msgget(4711, 0o1666)`),
  'a key in the keyring of the user': call(`import platform
add, search = {'x86_64': (248, 250)}.get(platform.machine(), (217, 219))
print(libc.syscall(search, 10, -4, b'user', b'left', 0) >= 0)
libc.syscall(add, b'user', b'left', b'x', 1, -4)`),
  'a key in the session’s keyring': call(`import platform
add, search = {'x86_64': (248, 250)}.get(platform.machine(), (217, 219))
print(libc.syscall(search, 10, -3, b'user', b'left', 0) >= 0)
libc.syscall(add, b'user', b'left', b'x', 1, -3)`),
  'a POSIX message queue': call(`rt = ctypes.CDLL('librt.so.1', use_errno=True)
print(rt.mq_open(b'/left', 2) >= 0)
rt.mq_open(b'/left', 0o102, 0o666, None)`),
}

test.each(Object.entries(programs))('no program finds the %s of another', async (_, main) => {
  const observed = await observe(
    [{main}, {main: `${main}# again`}, {main: `${main}# once more`}],
    environmentOf('python'),
  )
  expect(observed).toEqual(
    observed.map(() => ({observation: {end: 'exit', status: 0, stdout: 'False\n', stderr: ''}})),
  )
})
