import type {Capture} from './job.ts'

/** Names the files of a program as it does, wherever they were. */
export function stripFolder(capture: Capture, folder: string): Capture {
  const strip = (text: string): string =>
    text.replaceAll(`file://${folder}/`, '').replaceAll(`${folder}/`, '')
  const {stdout, stderr, raised} = capture
  return {
    ...capture,
    stdout: strip(stdout),
    stderr: strip(stderr),
    ...(raised && {raised: {...raised, message: strip(raised.message)}}),
  }
}
