import type {SourceFile} from '../../diagnostics/source-file.ts'

/** Whether the next fence line closes the fence that opens here: only then is a fix certain. */
export function closesNext({lines}: SourceFile, line: number, marker: string): boolean {
  for (const written of lines.slice(line)) {
    const text = written.trim()
    if (/^(?:`{3,}|~{3,})/.test(text)) return text === marker
  }
  return false
}
