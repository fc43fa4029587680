import type {Paragraph} from 'mdast'
import type {Place} from '../../diagnostics/diagnostic.ts'
import {report} from '../../diagnostics/source-file.ts'
import type {Source} from '../../fields/source.ts'
import type {ContentContext} from '../../markdown/rich-text/check-nodes.ts'
import {readParagraph} from '../../markdown/rich-text/inline-value.ts'
import {toInlineRichText} from '../../markdown/rich-text/to-rich-text.ts'

/** Reads the pages that a question rests on: each is an https address, or a Markdown link to one. */
export function readSources(
  context: ContentContext,
  values: readonly string[] | undefined,
  placeOf: (index: number) => Place,
): readonly Source[] | undefined {
  return values?.flatMap((value, index) => {
    const place = placeOf(index)
    return readParagraph(context, {value, place}, (inside, paragraph): Source[] => {
      const url = paragraph && findUrl(paragraph)
      if (paragraph && url !== undefined) return [{url, content: toInlineRichText(inside, [paragraph])}]
      report(context.source, 'field/source', {value}, place)
      return []
    })
  })
}

/** The https address of a paragraph that is a link, and nothing else. */
function findUrl({children: [link, ...others]}: Paragraph): string | undefined {
  const isAlone = others.length === 0 && link?.type === 'link' && link.title == null
  // Schemes are case-insensitive (RFC 3986, 3.1).
  const url = isAlone && link.children.length > 0 ? link.url.replace(/^https:/i, 'https:') : ''
  return isAddress(url) ? url : undefined
}

const isAddress = (url: string): boolean => /^https:\/\/[^/\s]/.test(url) && URL.canParse(url)
