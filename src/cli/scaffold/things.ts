/** What `build-bank new` can write. */
export const things = ['question', 'pattern', 'bank'] as const
export type Thing = (typeof things)[number]
