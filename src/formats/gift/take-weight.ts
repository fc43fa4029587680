import {cut, type Slice, trimSlice} from '../../interchange/slice.ts'
import {findSign} from './split-gift.ts'

/** A part of the braces: `=`, `~` or neither, a weight, a text and a feedback. */
export interface GiftPart {
  readonly sign: '=' | '~' | ''
  /** From -1 to 1; absent if none is written. */
  readonly weight?: number
  readonly text: Slice
  readonly feedback?: Slice
  readonly whole: Slice
}

const weightPattern = /^%(-*(?:100|[0-9]{1,2})\.?[0-9]*)%/

/** Reads one part. */
export function takePart(whole: Slice): GiftPart {
  const [first = ''] = whole.text
  const sign = first === '=' || first === '~' ? first : ''
  const rest = trimSlice(cut(whole, sign.length))
  const [written = '', percent = ''] = weightPattern.exec(rest.text) ?? []
  const body = cut(rest, written.length)
  const hash = findSign(body, '#')
  return {
    sign,
    ...(written !== '' && {weight: Number(percent) / 100}),
    text: trimSlice(hash === -1 ? body : cut(body, 0, hash)),
    ...(hash !== -1 && {feedback: trimSlice(cut(body, hash + 1))}),
    whole,
  }
}
