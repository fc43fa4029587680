/** What a token is bound to. */
export interface Claims {
  /** Of the learner's attempt at the exam or question: any text that the server knows it by. */
  readonly attempt: string
  /** The id of the question. */
  readonly question: string
  /** The hash of the question, as `manifest.json` has it: another version is another question. */
  readonly content: string
  /** What the order of its options comes from. */
  readonly seed: string
  /** Integer milliseconds. */
  readonly issuedAt: number
}

/** What of `crypto.subtle` is needed, and every run-time has. */
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
}

/** One algorithm and one form: a token cannot choose how it is checked. */
const version = 'quizproof-1'
const algorithm = {name: 'HMAC', hash: 'SHA-256'} as const
/** As many as the hash has. */
const leastSecret = 32
const mostCharacters = 8192

/**
 * Signs by HMAC-SHA-256.
 *
 * @throws {TypeError} when the secret is shorter than 32 bytes
 */
export async function createSigner<Key>(
  subtle: SubtleHmac<Key>,
  secret: Uint8Array<ArrayBuffer>,
): Promise<TokenSigner> {
  if (!(secret instanceof Uint8Array) || secret.length < leastSecret)
    throw new TypeError(`Expected a secret of at least ${leastSecret} bytes`)
  const key = await subtle.importKey('raw', secret, algorithm, false, ['sign', 'verify'])
  const bytesOf = (payload: string): Uint8Array<ArrayBuffer> => encode(`${version}.${payload}`)
  return {
    sign: async (claims) => {
      const {issuedAt, ...texts} = pick(claims)
      if (!Number.isSafeInteger(issuedAt) || Object.values(texts).some((text) => typeof text !== 'string'))
        throw new TypeError('Expected texts as claims, and whole milliseconds as issuedAt')
      const payload = toBase64(encode(JSON.stringify({...texts, issuedAt})))
      const signature = await subtle.sign('HMAC', key, bytesOf(payload))
      const token = `${version}.${payload}.${toBase64(new Uint8Array(signature))}`
      if (token.length <= mostCharacters) return token
      throw new TypeError(`Expected claims that fit in a token of ${mostCharacters} characters`)
    },
    verify: async (token) => {
      if (typeof token !== 'string' || token.length > mostCharacters) return undefined
      const [form, payload = '', signature = '', ...more] = token.split('.')
      const signed = fromBase64(signature)
      if (form !== version || more.length > 0 || !signed) return undefined
      // In constant time, as the standard library has it.
      return (await subtle.verify('HMAC', key, signed, bytesOf(payload))) ? readClaims(payload) : undefined
    },
  }
}

function pick({attempt, question, content, seed, issuedAt}: Claims): Claims {
  return {attempt, question, content, seed, issuedAt}
}

/** What was signed was written by `sign`; nothing else has the secret. */
function readClaims(payload: string): Claims | undefined {
  const bytes = fromBase64(payload)
  return bytes && JSON.parse(new TextDecoder().decode(bytes))
}

/** A copy, since the type of what an encoder gives is wider than that of what a signer takes. */
function encode(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text))
}

function toBase64(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Only what `toBase64` writes, so that no two texts are the same token. */
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
