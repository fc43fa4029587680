import type {OrderQuestion} from './schema.ts'

export function orderShownTexts(_own: Partial<OrderQuestion>): string[] {
  return []
}

export function orderKeyTexts(_question: OrderQuestion): string[] {
  return []
}
