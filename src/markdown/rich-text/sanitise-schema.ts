import type {Schema} from 'hast-util-sanitize'
import {imageWidth} from '../dialect/image-width.ts'
import {listMathAttributes, mathClass, mathElements, mathValue} from '../math/math-elements.ts'

const languageName = '[A-Za-z0-9+#.-]{1,32}'
/** Allowed languages of a fence. */
export const language = new RegExp(`^${languageName}$`)

/** Rejects `//host` in every spelling that browsers accept, because it leads to another site. */
const ownAddress = /^(?![\0-\x20]*[/\\][\t\n\r]*[/\\])/

const mathNames = Object.keys(mathElements)

/** The attributes of the elements of formulas, with what their values may be. */
const mathAttributes: Schema['attributes'] = Object.fromEntries(
  mathNames.map((name) => [
    name,
    [
      ...listMathAttributes(name).map((key): [string, RegExp] => [key, key === 'alttext' ? /^/ : mathValue]),
      ['className', mathClass] satisfies [string, RegExp],
    ],
  ]),
)

/**
 * Allows only what the dialect can produce: no ids, no classes except the language of a fence and those of formulas,
 * no styles, form controls or embedded content. It also removes the checkboxes of task lists, and with them the key.
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
    ...mathNames,
  ],
  attributes: {
    a: [['href', ownAddress], 'title'],
    code: [['className', new RegExp(`^language-${languageName}$`)]],
    img: [['src', ownAddress], 'alt', 'title', ['width', imageWidth]],
    ol: ['start'],
    td: [['align', 'left', 'center', 'right']],
    th: [['align', 'left', 'center', 'right']],
    ...mathAttributes,
  },
  protocols: {href: ['http', 'https', 'mailto'], src: ['https']},
  ancestors: {
    ...Object.fromEntries(mathNames.filter((name) => name !== 'math').map((name) => [name, ['math']])),
    li: ['ol', 'ul'],
    tbody: ['table'],
    td: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
  },
  strip: ['script', 'style'],
}
