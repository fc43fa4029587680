import remarkParse from 'remark-parse'
import {unified} from 'unified'

const processor = unified().use(remarkParse).freeze()

/** Parses a question with remark-parse and cuts its Markdown at the headings of level 1 and 2. */
export function readSections(source) {
  const tree = processor.parse(source)
  const headings = tree.children.filter((node) => node.type === 'heading' && node.depth <= 2)
  return headings.map((heading, index) => ({
    name: source.slice(heading.children[0].position.start.offset, heading.position.end.offset),
    markdown: source.slice(heading.position.end.offset, headings[index + 1]?.position.start.offset).trim(),
  }))
}
