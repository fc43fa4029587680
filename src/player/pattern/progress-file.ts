import {html, type TemplateResult} from 'lit'
import type {QuizStrings} from '../strings/strings.ts'

export interface ProgressFile {
  readonly strings: QuizStrings
  readonly fileName: string
  /** The progress as JSON. */
  readonly read: () => string
  /** Takes the text of a file; returns whether it was progress. */
  readonly take: (text: string) => boolean
  readonly announce: (text: string) => void
}

/** Buttons that save the progress as a file and read one. */
export function renderProgressFile(file: ProgressFile): TemplateResult {
  const {strings} = file
  return html`<div class="actions no-print">
    <button type="button" @click=${() => save(file)}>${strings.exportProgress}</button>
    <label class="button">
      ${strings.importProgress}
      <input class="sr" type="file" accept=".json,application/json" @change=${(event: Event) => load(event, file)} />
    </label>
  </div>`
}

function save({read, fileName}: ProgressFile): void {
  const address = URL.createObjectURL(new Blob([read()], {type: 'application/json'}))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
}

async function load({target}: Event, {take, announce, strings}: ProgressFile): Promise<void> {
  const input = target as HTMLInputElement
  const text = await input.files?.[0]?.text()
  if (text !== undefined) announce(take(text) ? strings.imported : strings.cannotImport)
  input.value = ''
}
