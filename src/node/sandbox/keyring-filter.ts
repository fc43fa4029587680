/** Numbers of the calls add_key, request_key and keyctl, by AUDIT_ARCH of the ABI that a program may use. */
const keyringCalls: Readonly<Record<string, Readonly<Record<number, readonly number[]>>>> = {
  // Also i386, which the same kernel runs.
  x64: {3221225534: [248, 249, 250], 1073741827: [286, 287, 288]},
  // Also 32-bit ARM.
  arm64: {3221225655: [217, 218, 219], 1073741864: [309, 310, 311]},
  riscv64: {3221225715: [217, 218, 219]},
}

/** The number of `keyctl` on this machine; undefined if there is no filter for it. */
export const keyctlNumber: number | undefined = {x64: 250, arm64: 219, riscv64: 219}[process.arch as string]

// Instructions of classic BPF (linux/bpf_common.h) and actions of seccomp (linux/seccomp.h).
const load = 0x20
const jumpIfEqual = 0x15
const jumpIfAtLeast = 0x35
const end = 0x06
const allow = 0x7fff0000
/** Fails as on a kernel without keyrings: ENOSYS. */
const refuse = 0x00050000 | 38
/** Offsets in `struct seccomp_data`. */
const callOffset = 0
const architectureOffset = 4
/** Calls of the x32 ABI have this bit, and are those of x86-64. */
const x32 = 0x40000000

/**
 * A seccomp filter without the calls for keyrings: the keyring of a user outlasts a job, is shared by all jobs of the user
 * and has no namespace that bubblewrap could give it. Undefined for a processor whose calls we do not know.
 */
export function createKeyringFilter(architecture: string = process.arch): Buffer | undefined {
  const abis = Object.entries(keyringCalls[architecture] ?? {})
  if (abis.length === 0) return undefined
  const blocks = abis.flatMap(([abi, calls]) => {
    const checks = [
      [load, 0, 0, callOffset],
      ...(architecture === 'x64' ? [[jumpIfAtLeast, calls.length + 1, 0, x32]] : []),
      ...calls.map((call, index) => [jumpIfEqual, calls.length - index, 0, call]),
      [end, 0, 0, allow],
      [end, 0, 0, refuse],
    ]
    return [[load, 0, 0, architectureOffset], [jumpIfEqual, 0, checks.length, Number(abi)], ...checks]
  })
  return Buffer.concat([...blocks, [end, 0, 0, refuse]].map(writeInstruction))
}

/** `struct sock_filter`: code, two jumps, operand. */
function writeInstruction([code = 0, ifTrue = 0, ifFalse = 0, operand = 0]: readonly number[]): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeUInt16LE(code, 0)
  bytes.writeUInt8(ifTrue, 2)
  bytes.writeUInt8(ifFalse, 3)
  bytes.writeUInt32LE(operand, 4)
  return bytes
}
