import type {Capture} from './job.ts'

/** Makes paths in the output relative to the folder of the program. */
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
