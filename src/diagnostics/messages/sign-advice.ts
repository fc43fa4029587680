import {characterName} from '../character-name.ts'

/** What to type in a number with a character that looks like the right one; `undefined` if all are right. */
export function adviceOnSigns(number: string): string | undefined {
  const [dash] = /(?!-)[\p{Pd}−]/u.exec(number) ?? []
  if (dash !== undefined) return `type an ordinary \`-\` instead of the ${characterName(dash)}`
  const [, decimal] = /(?:^|[^\d,.])(0?,\d+)(?![\d,.])/.exec(number) ?? []
  return decimal && `decimals follow a point: \`${decimal.replace(',', '.')}\``
}
