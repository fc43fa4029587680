import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {compilers} from '../../kinds/compilers.ts'
import {atKind, type Question} from '../../kinds/kinds.ts'
import {placeOf} from '../../markdown/node-place.ts'
import type {PlacedHint} from './guidance.ts'

/** Keys shorter than this occur in ordinary sentences without revealing anything. */
const minTellingLength = 12

/** Reports hints that are or contain the key. */
export function reportHintLeaks(source: SourceFile, question: Question, hints: readonly PlacedHint[]): void {
  for (const text of atKind(compilers, question).keyTexts(question)) {
    const wanted = text.toLowerCase().trim()
    for (const {hint, section} of hints) {
      const said = hint.text.toLowerCase().trim()
      const leaks = said === wanted || (wanted.length >= minTellingLength && said.includes(wanted))
      if (leaks) report(source, 'hint/leaks-key', {text}, placeOf(section.children[0] ?? section.heading))
    }
  }
}
