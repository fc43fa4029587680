import {emptyProgress, type Progress} from '../../session/progress/progress.ts'
import {areTexts, isList, isNumber, isObject, isText, isTime} from './checks.ts'

/**
 * Data from storage or a file as progress; `undefined` for anything else. Every field that a page reads is checked,
 * because progress that cannot be shown would break the page on every visit.
 */
export function toProgress(data: unknown): Progress | undefined {
  const isProgress =
    isObject(data) &&
    data['formatVersion'] === emptyProgress.formatVersion &&
    isList(data['sessions'], isRecord)
  // Each field was checked.
  return isProgress ? (data as unknown as Progress) : undefined
}

function isRecord(value: unknown): boolean {
  if (!isObject(value)) return false
  const {startedAt, finishedAt, judgedAt, results, mastery, badge, points, unreached} = value
  return (
    areTexts(value, 'id', 'mode') &&
    [startedAt, finishedAt, judgedAt ?? 0].every(isTime) &&
    isList(results, isResult) &&
    isList(
      mastery,
      (one) => isObject(one) && areTexts(one, 'pattern', 'verdict') && isNumber(one['probability']),
    ) &&
    (badge === undefined || (isObject(badge) && areTexts(badge, 'name', 'pattern', 'level'))) &&
    (points === undefined || (isObject(points) && isNumber(points['earned']))) &&
    isNumber(unreached ?? 0)
  )
}

function isResult(value: unknown): boolean {
  return (
    isObject(value) &&
    areTexts(value, 'question', 'pattern', 'difficulty', 'outcome') &&
    isNumber(value['earned']) &&
    isList(value['formerly'] ?? [], isText)
  )
}
