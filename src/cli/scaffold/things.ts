/** What `build-bank new` can create. */
export const things = ['question', 'pattern', 'bank', 'ci'] as const
export type Thing = (typeof things)[number]
