/** A seed for a new session. */
export const createSeed = (): string =>
  [...crypto.getRandomValues(new Uint8Array(9))].map((byte) => byte.toString(36)).join('')
