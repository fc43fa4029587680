/** Limits of an archive. Sizes are in bytes and are counted while unpacking, whatever the headers say. */
export interface ArchiveLimits {
  readonly archiveBytes: number
  readonly entries: number
  readonly entryBytes: number
  readonly totalBytes: number
  /** How many times its packed size an entry may be, if it is larger than `ratioFromBytes`. */
  readonly ratio: number
  readonly ratioFromBytes: number
}

export const archiveLimits: ArchiveLimits = {
  archiveBytes: 20 * 1024 * 1024,
  entries: 2000,
  entryBytes: 20 * 1024 * 1024,
  totalBytes: 100 * 1024 * 1024,
  ratio: 200,
  ratioFromBytes: 1024 * 1024,
}
