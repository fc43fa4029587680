import {DiagnosticSeverity, type Diagnostic as LspDiagnostic} from 'vscode-languageserver'
import type {Diagnostic, Severity} from '../../diagnostics/diagnostic.ts'
import {startOfFile} from '../../diagnostics/place.ts'
import {toRange} from './convert.ts'

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
}

/** A diagnostic as editors show it. */
export function toLspDiagnostic(diagnostic: Diagnostic, toUri: (path: string) => string): LspDiagnostic {
  const {code, severity, message, place, related} = diagnostic
  return {
    code,
    severity: severities[severity],
    message,
    source: 'quizproof',
    range: toRange(place),
    ...(related && {
      relatedInformation: related.map((other) => ({
        message: other.message,
        location: {uri: toUri(other.file), range: toRange(other.place ?? startOfFile)},
      })),
    }),
  }
}
