/**
 * What a loss of an import or export changes: how a question looks, what it contains, how it is scored, or whether it
 * comes over at all.
 */
export type Effect = 'presentation' | 'content' | 'scoring' | 'refused'
