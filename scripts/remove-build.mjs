// Removes what an earlier build left in dist/, all but the bank, which build-bank replaces by itself.
import {readdirSync, rmSync} from 'node:fs'

const folder = new URL('../dist/', import.meta.url)
try {
  for (const name of readdirSync(folder)) {
    if (name !== 'bank') rmSync(new URL(name, folder), {recursive: true})
  }
} catch (error) {
  if (error.code !== 'ENOENT') throw error
}
