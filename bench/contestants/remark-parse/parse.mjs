import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import remarkParse from 'remark-parse'
import {unified} from 'unified'

const processor = unified().use(remarkParse).freeze()
const content = process.argv[2]
let parsed = 0

for (const path of readdirSync(content, {recursive: true})) {
  if (!/question-\d+\.md$/.test(path)) continue
  const tree = processor.parse(readFileSync(join(content, path), 'utf8'))
  if (tree.children.length > 0) parsed += 1
}

console.log(parsed)
