import {isIP} from 'node:net'

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost'])

/** Whether only this machine can reach a host. */
export const isLoopback = (host: string): boolean => loopback.has(host)

/** How a server listens. */
interface Listening {
  readonly host: string
  /** Whether other machines may ask it. */
  readonly allowsRemote: boolean
}

/**
 * Whether a request was made to a server by its own address, which its header `Host` says. A name of another site that
 * leads here (DNS rebinding) is refused; an address in digits and the host that the author has named are no such name.
 */
export function isOwnHost(header: string | undefined, {host, allowsRemote}: Listening): boolean {
  const written = /^(\[[^\]]*\]|[^:]*)(?::\d+)?$/.exec(header ?? '')?.[1] ?? ''
  const name = written.replaceAll(/[[\]]/g, '').toLowerCase()
  return isLoopback(name) || (allowsRemote && (isIP(name) !== 0 || name === host.toLowerCase()))
}
