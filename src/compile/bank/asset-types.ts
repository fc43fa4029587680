/**
 * The files that questions may show or link to. They are served from the app's own address, so nothing that a browser
 * would run is among them: no HTML, no XML, and no SVG, which may hold scripts.
 */
export const assetTypes = [
  'avif',
  'csv',
  'gif',
  'jpeg',
  'jpg',
  'json',
  'mp3',
  'mp4',
  'ogg',
  'pdf',
  'png',
  'py',
  'sql',
  'tsv',
  'txt',
  'wav',
  'webm',
  'webp',
] as const

const allowed: ReadonlySet<string> = new Set(assetTypes)

/** The extension of a path, without its dot and in small letters. */
export function extensionOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
}

export function isAsset(path: string): boolean {
  return allowed.has(extensionOf(path))
}
