/** A command that was not called as it should be. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
