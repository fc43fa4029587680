/** Whether a path is that of a pattern file. */
export const isPatternFile = (path: string): boolean => /(?:^|\/)pattern\.md$/.test(path)
