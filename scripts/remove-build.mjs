// Removes the last build from dist/, except the bank, which build-bank replaces itself.
import {readdirSync, rmSync} from 'node:fs'

const folder = new URL('../dist/', import.meta.url)
try {
  for (const name of readdirSync(folder)) {
    if (name !== 'bank') rmSync(new URL(name, folder), {recursive: true})
  }
} catch (error) {
  if (error.code !== 'ENOENT') throw error
}
