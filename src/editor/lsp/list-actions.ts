import {type CodeAction, CodeActionKind} from 'vscode-languageserver'
import type {Diagnostic, Fix, Place} from '../../diagnostics/diagnostic.ts'
import {comparePoints} from '../../diagnostics/place.ts'
import {toTextEdit} from './convert.ts'
import {toLspDiagnostic} from './to-lsp-diagnostic.ts'

/** The fixes and suggestions for the problems that touch a place. */
export function listActions(
  diagnostics: readonly Diagnostic[],
  place: Place,
  toUri: (path: string) => string,
): CodeAction[] {
  return diagnostics
    .filter(
      (one) =>
        comparePoints(one.place.start, place.end) <= 0 && comparePoints(place.start, one.place.end) <= 0,
    )
    .flatMap((diagnostic) => {
      const {fix, suggestions = []} = diagnostic
      const changes = [...(fix ? [fix] : []), ...suggestions]
      return changes.map((change) => toAction(diagnostic, change, toUri))
    })
}

function toAction(diagnostic: Diagnostic, change: Fix, toUri: (path: string) => string): CodeAction {
  return {
    title: change.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toLspDiagnostic(diagnostic, toUri)],
    // Only what is certainly right is applied without a choice.
    isPreferred: change === diagnostic.fix,
    edit: {changes: {[toUri(diagnostic.file)]: change.edits.map(toTextEdit)}},
  }
}
