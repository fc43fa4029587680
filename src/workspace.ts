export type {BankConfig} from './compile/bank/bank-config.ts'
export type {ContentFile} from './compile/bank/compile-bank.ts'
export type {LinkOptions} from './compile/bank/link-bank.ts'
export type {CompileOptions} from './compile/file/compile-file.ts'
export type {
  BlockOutline,
  FenceOutline,
  FieldOutline,
  FileOutline,
  ItemOutline,
  LinkOutline,
  SectionOutline,
  WrittenId,
} from './compile/file/file-outline.ts'
export type {Diagnostic, Edit, Fix, Place, Point} from './diagnostics/diagnostic.ts'
export {applyEdits} from './diagnostics/edits/apply-edits.ts'
export {applyFixes} from './diagnostics/edits/apply-fixes.ts'
export type {FormatOptions, Formatting} from './editor/format/format-file.ts'
export type {Names} from './editor/workspace/list-names.ts'
export type {Workspace} from './editor/workspace/workspace.ts'
export {createWorkspace} from './editor/workspace/workspace.ts'
export type {
  At,
  Change,
  Move,
  Refactoring,
  Refusal,
  WorkspaceOptions,
} from './editor/workspace/workspace-data.ts'
