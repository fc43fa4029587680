import {readFileSync} from 'node:fs'

interface PackageFile {
  readonly name?: string
  readonly version?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

/** The versions that are installed of what the compiler is made of: with another sanitiser a file compiles to something else. */
export function dependencyVersions(): string[] {
  const own = readPackage(new URL('../package.json', import.meta.url))
  const versions = Object.keys(own?.dependencies ?? {}).map((name) => `${name} ${readVersion(name)}`)
  return [process.version, ...versions]
}

/** A package may not export its own package.json, so it is looked for above what it does export. */
function readVersion(name: string): string | undefined {
  for (let url = new URL(import.meta.resolve(name)), last = ''; url.href !== last; url = new URL('..', url)) {
    const found = readPackage(new URL('package.json', url))
    if (found?.name === name) return found.version
    last = url.href
  }
  return undefined
}

function readPackage(url: URL): PackageFile | undefined {
  try {
    return JSON.parse(readFileSync(url, 'utf8'))
  } catch {
    return undefined
  }
}
