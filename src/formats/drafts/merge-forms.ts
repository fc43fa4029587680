import type {DraftForm, QuestionDraft} from '../../interchange/draft.ts'
import {textOfNodes} from '../../interchange/rich/text-of-nodes.ts'
import {normaliseText} from '../../matching/text/normalise.ts'
import {defaultIgnore} from '../../matching/text/parse.ts'
import type {Difference} from '../../matching/text/schema.ts'

interface MergedForms<T> {
  readonly merged: T
  /** Feedback that no response would ever bring. */
  readonly unreachable: readonly string[]
}

/**
 * Leaves out accepted texts that differ from an earlier one only in what grading ignores, such as `lima` after `Lima`.
 * Sources list them because their own matching is stricter or because nobody minded; here they would have no effect,
 * which is an error.
 */
export function mergeForms(draft: QuestionDraft): MergedForms<QuestionDraft> {
  if (draft.kind === 'text') {
    const {merged, unreachable} = mergeList(draft.forms, draft.ignore)
    return {merged: {...draft, forms: merged}, unreachable}
  }
  if (draft.kind !== 'cloze') return {merged: draft, unreachable: []}
  const unreachable: string[] = []
  const blanks = draft.blanks.map((blank) => {
    if (!blank.forms) return blank
    const list = mergeList(blank.forms, draft.ignore)
    unreachable.push(...list.unreachable)
    return {...blank, forms: list.merged}
  })
  return {merged: {...draft, blanks}, unreachable}
}

function mergeList(
  forms: readonly DraftForm[],
  ignore: readonly string[] = defaultIgnore,
): MergedForms<readonly DraftForm[]> {
  const seen = new Map<string, string>()
  const unreachable: string[] = []
  const merged = forms.filter(({as, value, rationale = []}) => {
    if (as !== 'text') return true
    // A reader names only differences that the schema has.
    const normal = normaliseText(value, ignore as readonly Difference[])
    const feedback = textOfNodes(rationale)
    const earlier = seen.get(normal)
    if (earlier === undefined) seen.set(normal, feedback)
    else if (feedback !== '' && feedback !== earlier) unreachable.push(feedback)
    return earlier === undefined
  })
  return {merged, unreachable}
}
