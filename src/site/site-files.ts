/** The files of a site: paths below its folder to text or bytes. */
export type SiteFiles = ReadonlyMap<string, string | Uint8Array>
