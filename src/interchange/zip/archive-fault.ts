/** Why an archive is refused. `entry` is the name of the entry at fault, as far as it can be read. */
export interface ArchiveFault {
  readonly reason: keyof typeof reasons
  readonly entry?: string
  /** What was found, such as a number of bytes, where the reason has one. */
  readonly found?: number
  /** The limit that `found` is above. */
  readonly limit?: number
}

const reasons = {
  'not-zip': 'Not a ZIP archive; the list of its entries is missing at the end of the file',
  truncated: 'The archive is damaged: a part of it lies outside the file',
  ambiguous: 'The archive has two lists of entries; pack it again',
  'unlisted-bytes': 'The archive contains bytes before or after its list of entries; pack it again',
  zip64: 'The archive is in the zip64 format; pack it again as an ordinary ZIP of less than 4 GB',
  disks: 'The archive is one of several parts; pack everything into one file',
  archive: 'The archive is too large',
  entries: 'The archive has too many entries',
  total: 'The archive is too large when unpacked',
  size: 'An entry of the archive is too large when unpacked',
  ratio: 'The compression ratio of an entry is too high',
  name: 'An entry has a name that is unsafe as a path',
  'name-encoding': 'An entry has a name that is not UTF-8; pack the archive again',
  duplicate: 'Two entries have names that some systems cannot tell apart',
  link: 'An entry is a link or a special file',
  folder: 'An entry is named like a folder, but has content',
  encrypted: 'An entry is encrypted; pack the archive without a password',
  method: 'An entry is packed by an unsupported method; use Deflate',
  headers: 'The two headers of an entry differ; pack the archive again',
  overlap: 'Two entries share bytes of the archive',
  damaged: 'An entry is damaged and cannot be unpacked',
  checksum: 'An entry is damaged: its checksum is wrong',
} as const

/** The sentence for a fault, with the entry and the limit. */
export function describeArchiveFault({reason, entry, found, limit}: ArchiveFault): string {
  const [fault = '', advice] = reasons[reason].split('; ')
  const size = limit === undefined ? '' : ` (${found} of ${limit})`
  const name = entry === undefined ? '' : ` (\`${shorten(entry)}\`)`
  return `${fault}${size}${name}${advice ? `; ${advice}` : ''}`
}

/** Names come from the archive: control characters and backticks would break the line that shows them. */
function shorten(name: string): string {
  const visible = name.replace(/[\p{C}\u2028\u2029`]/gu, '\uFFFD')
  return visible.length > 80 ? `${[...visible].slice(0, 80).join('')}…` : visible
}
