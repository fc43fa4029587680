import type {ReadItem} from '../format.ts'

/**
 * The outermost category of a file names what the file is about, so it is no tag. If the questions of a file are in
 * several, they would be mixed up without a trace: then it becomes a tag too.
 */
export function tagOutermostCategories(items: readonly ReadItem[]): readonly ReadItem[] {
  const questions = items.filter(({concept}) => !concept)
  if (new Set(questions.map(({categories = []}) => categories[0])).size < 2) return items
  return items.map((item) => {
    const {draft, categories: [outermost = ''] = []} = item
    if (!draft || outermost === '') return item
    return {...item, draft: {...draft, tags: [...(draft.tags ?? []), outermost]}}
  })
}
