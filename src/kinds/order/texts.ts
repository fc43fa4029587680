import type {OrderQuestion} from './schema.ts'

export function orderShownTexts({items}: Pick<OrderQuestion, 'items'>): string[] {
  return items.map(({content}) => content.text)
}

/** A hint may name an item; where it belongs is said by no text of its own. */
export function orderKeyTexts(): string[] {
  return []
}
