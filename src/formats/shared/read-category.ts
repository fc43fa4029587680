/** The folders of a category of Moodle, without those that it makes itself; `//` is a slash in a name. */
export function readCategory(path: string): string[] {
  return path
    .split(/(?<!\/)\/(?!\/)/)
    .map((part) => part.replaceAll('//', '/').trim())
    .filter((part) => part !== '' && part !== 'top' && !/^\$.*\$$/.test(part) && !/^Default for /.test(part))
}
