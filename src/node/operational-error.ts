/** The call is correct but the system does not allow it: a folder is missing or not ours, or there is no sandbox. */
export class OperationalError extends Error {
  override readonly name = 'OperationalError'
}
