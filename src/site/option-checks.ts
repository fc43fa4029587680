/** Whether a path can be the base of a site: `/`, or names between slashes. */
export const isBase = (path: string): boolean => /^\/(?:[\w.~-]+\/)*$/.test(path)

/** Whether an address can drive sessions: a path of the same server, or an address of another. It goes into a policy. */
export const isDriver = (address: string): boolean =>
  /^\/(?![/\\])[^\s;,'"]*$/.test(address) || /^https?:\/\/[\w.:-]+(?:\/[^\s;,'"]*)?$/.test(address)
