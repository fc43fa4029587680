/** The call is right but the surroundings are not: a folder is missing, or is not ours to write. */
export class OperationalError extends Error {
  override readonly name = 'OperationalError'
}
