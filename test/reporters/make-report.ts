import type {Report} from '../../src/cli/reporters/report.ts'
import {diagnose} from '../../src/diagnostics/diagnose.ts'
import type {Diagnostic, Severity} from '../../src/diagnostics/diagnostic.ts'
import {placeAt} from '../../src/diagnostics/place.ts'

const count = (diagnostics: readonly Diagnostic[], severity: Severity): number =>
  diagnostics.filter((diagnostic) => diagnostic.severity === severity).length

/** A report of these faults, with a summary that agrees with them. */
export function makeReport(diagnostics: readonly Diagnostic[], more: Partial<Report> = {}): Report {
  const files = more.files ?? [...new Set(diagnostics.map(({file}) => file))]
  return {
    diagnostics,
    files,
    source: () => undefined,
    colour: false,
    summary: {
      files: files.length,
      questions: 31,
      patterns: 2,
      errors: count(diagnostics, 'error'),
      warnings: count(diagnostics, 'warning'),
      infos: count(diagnostics, 'info'),
    },
    ...more,
  }
}

const sources: Readonly<Record<string, string>> = {
  'content/loops.md': '# Loops\n\n- [✓] once\n- [x] twice\n- [ ] twice\n',
  'content/maps.md': '# Maps\n\nSee [keys].\n',
}

const file = 'content/loops.md'

export const mark = diagnose(
  'list/looks-like-mark',
  {mark: '[✓]'},
  {
    file,
    place: placeAt(3, 3, 3),
    fix: {title: 'Replace with `[x]`', edits: [{place: placeAt(3, 3, 3), text: '[x]'}]},
  },
)
export const repeated = diagnose(
  'choice/repeated-option',
  {other: 'twice'},
  {
    file,
    place: placeAt(5, 7, 5),
    related: [{message: 'the first one', file, place: placeAt(4, 7, 5)}],
  },
)
export const duplicate = diagnose(
  'question/duplicate',
  {id: 'loops'},
  {
    file: 'content/maps.md',
    place: placeAt(1, 3, 4),
    related: [{message: 'now gone', file: 'content/old.md'}],
  },
)
export const rationale = diagnose('list/no-rationale', {}, {file, place: placeAt(4, 7, 5)})

/** One fault of each sort, sorted as a run sorts them. */
export const mixed: readonly Diagnostic[] = [mark, rationale, repeated, duplicate]

export const mixedReport: Report = makeReport(mixed, {
  files: ['content/loops.md', 'content/maps.md', 'content/sound.md'],
  source: (name) => sources[name],
})

/** Texts that try to affect a terminal, a CI runner, or the output format. */
export const hostileTexts = [
  '::set-output name=a::b',
  ' \u2003::error::c',
  ':',
  'a\n::add-mask::b',
  'a\r::warning::b',
  'a\u0085::debug::b\u2028::notice::c',
  '##[add-mask]secret',
  '##vso[task.setvariable variable=a]b',
  ']]><failure/>',
  '--></system-out><!DOCTYPE x [<!ENTITY y "z">]>&y;',
  "\"' onload='",
  '\u001B[2J\u001B]8;;http://example.org\u0007link',
  '\u0000\u0008\u007F\u009B31m',
  '\u202Egnp.exe',
  '\uD800 lonely \uDC00',
  '\uFFFE\uFFFF',
  'a%0A::error::b,line=1,title=c:d',
  '[click](javascript:alert(1)) {0}',
  '../../etc/passwd',
  'javascript:alert(1)//日本語.md',
  '',
] as const

/** The text everywhere an author can put one: path, data, message, related place, fix and the file itself. */
export function makeHostile(text: string): Report {
  const place = placeAt(1, 1, Math.max(1, text.length))
  const where = {
    file: text,
    place,
    related: [
      {message: text, file: text, place},
      {message: text, file: text},
    ],
    fix: {title: text, edits: [{place, text}]},
  }
  const faults = [
    diagnose('markdown/html', {text}, where),
    diagnose('file/unreadable', {reason: text}, where),
    diagnose('question/duplicate', {id: text}, where),
    diagnose('list/no-rationale', {}, where),
  ]
  return makeReport(faults, {files: [text, `${text}/clean.md`], source: () => text})
}
