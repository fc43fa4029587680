import {styleText} from 'node:util'

type Style = Parameters<typeof styleText>[0]
export type Paint = (style: Style, text: string) => string

/** Styles a text, or leaves it as it is. */
export function toPaint({colour}: {readonly colour: boolean}): Paint {
  // The output has decided whether there is colour; Node's own look at the stream would decide again.
  return colour ? (style, text) => styleText(style, text, {validateStream: false}) : (_style, text) => text
}
