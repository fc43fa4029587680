import {styleText} from 'node:util'

type Style = Parameters<typeof styleText>[0]
export type Paint = (style: Style, text: string) => string

/** Styles a text, or leaves it as it is. */
export function toPaint({colour}: {readonly colour: boolean}): Paint {
  // `Output` has already decided about colour; Node must not check the stream again.
  return colour ? (style, text) => styleText(style, text, {validateStream: false}) : (_style, text) => text
}
