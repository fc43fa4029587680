/**
 * The content security policy of a site's pages: nothing inline, no other site, and no sink of strings. `images` and
 * `driver` are the origins of remote images and of the server that drives sessions.
 */
export function toPolicy({
  images,
  driver,
}: {
  readonly images: readonly string[]
  readonly driver?: string | undefined
}): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    ["img-src 'self'", ...images].join(' '),
    ["connect-src 'self'", ...(driver === undefined ? [] : [driver])].join(' '),
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html quizproof',
  ].join('; ')
}
