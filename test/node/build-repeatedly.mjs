// Builds two contents to the same folder in turn, forever, until killed.
import {buildBank} from '../../dist/node.js'

const [out, cache, ...contents] = process.argv.slice(2)
for (let turn = 0; ; turn++) {
  const content = contents[turn % contents.length]
  await buildBank({content, out, cache: `${cache}/${turn % contents.length}`})
  if (turn === 0) console.log('built')
}
