import type {Capture} from './job.ts'

/** Names the files of a program as it does, wherever they were. */
export function withoutFolder(capture: Capture, folder: string): Capture {
  const shorten = (text: string): string =>
    text.replaceAll(`file://${folder}/`, '').replaceAll(`${folder}/`, '')
  const {stdout, stderr, raised} = capture
  return {
    ...capture,
    stdout: shorten(stdout),
    stderr: shorten(stderr),
    ...(raised && {raised: {...raised, message: shorten(raised.message)}}),
  }
}
