import {type CodeAction, CodeActionKind, type Command} from 'vscode-languageserver'
import type {Diagnostic, Fix, Place} from '../../diagnostics/diagnostic.ts'
import {selectFixes} from '../../diagnostics/edits/apply-fixes.ts'
import {comparePoints} from '../../diagnostics/place.ts'
import {toTextEdit} from './convert.ts'
import {toLspDiagnostic} from './to-lsp-diagnostic.ts'

export interface ActionOptions {
  readonly path: string
  /** The selection. */
  readonly place: Place
  /** The kinds of actions that the editor asks for; all when omitted. */
  readonly only: readonly string[] | undefined
  readonly toUri: (path: string) => string
  /** The command that shows the page of a code, where the editor can show it. */
  readonly explain: ((code: string) => Command) | undefined
}

const fixAll = `${CodeActionKind.SourceFixAll}.quizproof`

/** The fixes and suggestions for the problems that touch a place, the pages of their codes, and all safe fixes at once. */
export function listActions(diagnostics: readonly Diagnostic[], options: ActionOptions): CodeAction[] {
  const {place, only} = options
  const isWanted = (kind: string): boolean =>
    !only || only.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`))
  const here = diagnostics.filter(
    (one) => comparePoints(one.place.start, place.end) <= 0 && comparePoints(place.start, one.place.end) <= 0,
  )
  const quick = isWanted(CodeActionKind.QuickFix)
    ? [...listFixes(here, options), ...listPages(here, options)]
    : []
  const fixes = diagnostics.flatMap(({fix}) => fix ?? [])
  // One fix is offered by itself already, unless an editor asks for all when it saves.
  const offersAll = isWanted(fixAll) && fixes.length > (only ? 0 : 1) && (only || here.some(({fix}) => fix))
  return offersAll ? [...quick, toFixAll(fixes, options)] : quick
}

function listFixes(here: readonly Diagnostic[], options: ActionOptions): readonly CodeAction[] {
  return here.flatMap((diagnostic) => {
    const {fix, suggestions = []} = diagnostic
    const changes = [...(fix ? [fix] : []), ...suggestions]
    return changes.map((change) => toAction(diagnostic, change, options))
  })
}

function listPages(here: readonly Diagnostic[], {explain, toUri}: ActionOptions): readonly CodeAction[] {
  if (!explain) return []
  const codes = [...new Set(here.map(({code}) => code))]
  return codes.map((code) => {
    const command = explain(code)
    const own = here.filter((one) => one.code === code)
    return {
      title: command.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: own.map((one) => toLspDiagnostic(one, toUri)),
      command,
    }
  })
}

function toAction(diagnostic: Diagnostic, change: Fix, {toUri}: ActionOptions): CodeAction {
  return {
    title: change.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toLspDiagnostic(diagnostic, toUri)],
    // Only what is certainly right is applied without a choice.
    isPreferred: change === diagnostic.fix,
    edit: {changes: {[toUri(diagnostic.file)]: change.edits.map(toTextEdit)}},
  }
}

function toFixAll(fixes: readonly Fix[], {path, toUri}: ActionOptions): CodeAction {
  const edits = selectFixes(fixes).flatMap((fix) => fix.edits.map(toTextEdit))
  return {title: 'Apply all safe fixes', kind: fixAll, edit: {changes: {[toUri(path)]: edits}}}
}
