import type {Schema} from 'hast-util-sanitize'
import {imageWidth} from '../dialect/image-width.ts'

const languageName = '[A-Za-z0-9+#.-]{1,32}'
/** Allowed languages of a fence. */
export const language = new RegExp(`^${languageName}$`)

/** Anything but `//host`, in any spelling that a browser takes for it: it would lead to another site. */
const ownAddress = /^(?![\0-\x20]*[/\\][\t\n\r]*[/\\])/

/**
 * What may reach a page: only what the dialect itself can say. No ids, classes other than a fence's language,
 * styles, form controls or embedded content. A task list loses its boxes here, and with them the key.
 */
export const sanitiseSchema: Schema = {
  tagNames: [
    'a',
    'blockquote',
    'br',
    'code',
    'del',
    'em',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
    'img',
    'kbd',
    'li',
    'ol',
    'p',
    'pre',
    'strong',
    'sub',
    'sup',
    'table',
    'tbody',
    'td',
    'th',
    'thead',
    'tr',
    'ul',
  ],
  attributes: {
    a: [['href', ownAddress], 'title'],
    code: [['className', new RegExp(`^language-${languageName}$`)]],
    img: [['src', ownAddress], 'alt', 'title', ['width', imageWidth]],
    ol: ['start'],
    td: [['align', 'left', 'center', 'right']],
    th: [['align', 'left', 'center', 'right']],
  },
  protocols: {href: ['http', 'https', 'mailto'], src: ['http', 'https']},
  ancestors: {
    li: ['ol', 'ul'],
    tbody: ['table'],
    td: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
  },
  strip: ['script', 'style'],
}
