/**
 * The file types that questions may show or link to. Assets are served from the app's own origin, so types that a
 * browser executes are excluded: HTML, XML and SVG, which may contain scripts.
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

/** The extension of a path, in lower case and without the dot. */
export function findExtension(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
}

export function isAsset(path: string): boolean {
  return allowed.has(findExtension(path))
}
