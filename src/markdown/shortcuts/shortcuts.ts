/**
 * Faster paths for common input. Each returns the result of the general path, or `undefined` for input it does not
 * cover.
 *
 * The rest of the source imports only this file. To remove the shortcuts, delete this folder, its tests and the calls
 * in `read.ts`, `to-rich-text.ts` and `yaml.ts`; compiled content stays the same.
 */
export {elideCode} from './elide-code.ts'
export {plainHtml} from './plain-html.ts'
export {readPlainTree} from './plain-tree.ts'
export {readPlainYaml} from './plain-yaml.ts'
