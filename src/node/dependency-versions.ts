import {readFileSync} from 'node:fs'

interface PackageFile {
  readonly name?: string
  readonly version?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

/** Installed versions of the dependencies: another sanitiser, for example, may compile a file differently. */
export function dependencyVersions(): string[] {
  const own = readPackage(new URL('../package.json', import.meta.url))
  const versions = Object.keys(own?.dependencies ?? {}).map((name) => `${name} ${readVersion(name)}`)
  return [process.version, ...versions]
}

/** Finds package.json above the entry point, since a package may not export it. */
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
