/** The contents of a token. */
export interface Claims {
  /** An id of the learner's attempt at the exam or question, chosen by the server. */
  readonly attempt: string
  /** The id of the question. */
  readonly question: string
  /**
   * The version of the question, as a mark made by `markContent`. It is keyed: with a plain hash, anyone with the
   * token could try keys until one matches.
   */
  readonly content: string
  /** The seed for the order of options. */
  readonly seed: string
  /** Integer milliseconds. */
  readonly issuedAt: number
}

/** The part of `crypto.subtle` that is used; every runtime has it. */
export interface SubtleHmac<Key> {
  importKey(
    format: 'raw',
    key: Uint8Array<ArrayBuffer>,
    algorithm: {readonly name: 'HMAC'; readonly hash: 'SHA-256'},
    extractable: boolean,
    usages: ('sign' | 'verify')[],
  ): Promise<Key>
  sign(algorithm: 'HMAC', key: Key, data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>
  verify(
    algorithm: 'HMAC',
    key: Key,
    signature: Uint8Array<ArrayBuffer>,
    data: Uint8Array<ArrayBuffer>,
  ): Promise<boolean>
}

export interface TokenSigner {
  /** @throws {TypeError} when a claim is of another type, or the token would be longer than `verify` reads */
  readonly sign: (claims: Claims) => Promise<string>
  /** The claims of a token of this signer; `undefined` for any other text. */
  readonly verify: (token: unknown) => Promise<Claims | undefined>
  /**
   * Keyed marks of a text, which reveal nothing without a secret: one for each secret. Use the first one in new
   * tokens.
   */
  readonly markContent: (content: string) => Promise<readonly [string, ...string[]]>
}

/** One fixed algorithm and format: a token cannot choose how it is checked. */
const version = 'quizproof-1'
/** Separates marks from signatures, so that one can never pass as the other. */
const contentVersion = 'quizproof-content-1'
const algorithm = {name: 'HMAC', hash: 'SHA-256'} as const
/** The length of the hash. */
const minSecretBytes = 32
const maxCharacters = 8192

/**
 * Signs by HMAC-SHA-256 (RFC 2104). To change the secret, put the new one first and keep the old one after it until
 * its last token has expired: new tokens are signed with the first secret, and tokens signed with any of them are
 * accepted.
 *
 * @param secrets one secret of at least 32 random bytes, or several, the current one first
 * @throws {TypeError} when there is no secret, or one is shorter than 32 bytes
 */
export async function createSigner<Key>(
  subtle: SubtleHmac<Key>,
  secrets: Uint8Array<ArrayBuffer> | readonly Uint8Array<ArrayBuffer>[],
): Promise<TokenSigner> {
  const list = Array.isArray(secrets) ? secrets : [secrets]
  if (!list.every((secret) => secret instanceof Uint8Array && secret.length >= minSecretBytes))
    throw new TypeError(`A secret must have at least ${minSecretBytes} bytes`)
  const [current, ...former] = await Promise.all(
    list.map((secret) => subtle.importKey('raw', secret, algorithm, false, ['sign', 'verify'])),
  )
  if (current === undefined) throw new TypeError('A signer needs at least one secret')
  const mac = async (key: Key, text: string): Promise<string> =>
    toBase64(new Uint8Array(await subtle.sign('HMAC', key, encode(text))))
  const isSignedBy = (key: Key, payload: string, signature: Uint8Array<ArrayBuffer>): Promise<boolean> =>
    // Compares in constant time.
    subtle.verify('HMAC', key, signature, encode(`${version}.${payload}`))
  return {
    sign: async (claims) => {
      const payload = writeClaims(claims)
      const token = `${version}.${payload}.${await mac(current, `${version}.${payload}`)}`
      if (token.length <= maxCharacters) return token
      throw new TypeError(`The claims do not fit into a token of ${maxCharacters} characters`)
    },
    verify: async (token) => {
      if (typeof token !== 'string' || token.length > maxCharacters) return undefined
      const [form, payload = '', signature = '', ...rest] = token.split('.')
      const signed = fromBase64(signature)
      if (form !== version || rest.length > 0 || !signed) return undefined
      const matches = await Promise.all([current, ...former].map((key) => isSignedBy(key, payload, signed)))
      return matches.includes(true) ? readClaims(payload) : undefined
    },
    markContent: async (content) => {
      const mark = (key: Key): Promise<string> => mac(key, `${contentVersion}.${content}`)
      return [await mark(current), ...(await Promise.all(former.map(mark)))]
    },
  }
}

/** @throws {TypeError} when a claim is of another type */
function writeClaims(claims: Claims): string {
  const {issuedAt, ...texts} = pick(claims)
  if (!Number.isSafeInteger(issuedAt) || Object.values(texts).some((text) => typeof text !== 'string'))
    throw new TypeError('Claims must be texts, and `issuedAt` whole milliseconds')
  return toBase64(encode(JSON.stringify({...texts, issuedAt})))
}

function pick({attempt, question, content, seed, issuedAt}: Claims): Claims {
  return {attempt, question, content, seed, issuedAt}
}

/** A signed payload was written by `sign`: nobody else has the secret. */
function readClaims(payload: string): Claims | undefined {
  const bytes = fromBase64(payload)
  return bytes && JSON.parse(new TextDecoder().decode(bytes))
}

/** A copy, because the return type of `encode` is wider than the parameter type of `sign`. */
function encode(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text))
}

function toBase64(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Accepts only what `toBase64` writes, so that a token has only one spelling. */
function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined
  try {
    const decoded = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(decoded, (character) => character.charCodeAt(0))
    return toBase64(bytes) === text ? bytes : undefined
  } catch {
    return undefined
  }
}
