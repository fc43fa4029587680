import {decodeText} from '../../interchange/decode-text.ts'
import type {Format} from '../format.ts'
import {readMarkdownFile} from './read-markdown-file.ts'

/** Texts in XML may look like Markdown. */
const xml = /^\uFEFF?\s*<(?:\?xml|quiz>\s*<(?:question|!--))/
const marks = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ xX]\](?:\s|$)/m
const letters = /^[ \t]*(?:[-*+][ \t]+)?\(?A[.:)][ \t]*\S.*\n(?:.*\n){0,12}?[ \t]*(?:[-*+][ \t]+)?\(?B[.:)]/m
const key =
  /^[#* \t_>]{0,20}\p{L}[\p{L} '’]{1,40}[*_]{0,3}[ \t]?[:：][*_ \t]{0,5}[A-H](?:[ \t,;&]{0,3}[A-H]){0,7}[*_. \t]*$/mu

/** Markdown as people write quizzes: task lists, or lettered lists with the letter of the key below. */
export const markdown: Format = {
  name: 'markdown',
  title: 'Markdown',
  extensions: ['md', 'markdown'],
  detect: ({bytes}) => {
    const text = decodeText(bytes.subarray(0, 64 * 1024)) ?? ''
    if (xml.test(text)) return false
    return marks.test(text) || (letters.test(text) && key.test(text))
  },
  read: readMarkdownFile,
}
