import type {DraftForm} from '../../interchange/draft.ts'

/** A form with part of the credit is accepted, one without any is a mistake. */
export function toMarks(fraction: number): Pick<DraftForm, 'isRight' | 'credit'> {
  if (fraction <= 0) return {isRight: false, ...(fraction < 0 && {credit: fraction})}
  return {isRight: true, ...(fraction < 0.999 && {credit: fraction})}
}
