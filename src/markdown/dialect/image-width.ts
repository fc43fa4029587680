import type {Image, ImageReference, Nodes, Text} from 'mdast'
import {placeAt} from '../../diagnostics/place.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {readAttributes} from '../attributes.ts'

/** Allowed widths of an image, in pixels. */
export const imageWidth = /^[1-9]\d{0,3}$/

/** Removes `{width=300}` from the text after an image and applies it. */
export function readImageWidths(source: SourceFile, node: Nodes): void {
  if (!('children' in node)) return
  for (const [index, child] of node.children.entries()) {
    readImageWidths(source, child)
    const next = node.children[index + 1]
    if ((child.type === 'image' || child.type === 'imageReference') && next?.type === 'text')
      takeWidth(source, child, next)
  }
}

function takeWidth(source: SourceFile, image: Image | ImageReference, text: Text): void {
  const [braces, inside] = /^\{([A-Za-z][^{}\n]*)\}/.exec(text.value) ?? []
  const start = text.position?.start
  if (braces === undefined || inside === undefined || !start) return
  const {line, column} = start
  if (source.lines[line - 1]?.charAt(column - 1) !== '{') return
  const {values, places, place} = readAttributes(source, inside, {line, column: column + 1}, ['width'])
  text.value = text.value.slice(braces.length)
  const value = values.get('width')
  if (value === undefined) return
  if (imageWidth.test(value)) image.data = {...image.data, hProperties: {width: value}}
  else {
    const data = {name: 'width', value, expected: 'pixels from 1 to 9999'}
    report(
      source,
      'attribute/value',
      data,
      places.get('width') ?? place ?? placeAt(line, column, braces.length),
    )
  }
}
