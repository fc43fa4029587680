/** Whether a path is that of a pattern rather than of questions. */
export const isPatternFile = (path: string): boolean => /(?:^|\/)pattern\.md$/.test(path)
