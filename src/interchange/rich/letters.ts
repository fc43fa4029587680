/**
 * The letters, digits and signs of a text, without white space and characters that are not seen: equal for texts that
 * differ only in layout.
 */
export function toLetters(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00AD\u200B-\u200F\u2060\uFEFF]+/g, '')
}

/** What comes in `all` and not in `kept`, in the order of `all`: a rough description of what is missing. */
export function findMissing(all: string, kept: string): string {
  let [start, end] = [0, all.length]
  while (start < end && all[start] === kept[start]) start++
  let last = kept.length
  while (end > start && last > start && all[end - 1] === kept[last - 1]) {
    end--
    last--
  }
  return all.slice(start, end)
}
