import {basename, resolve} from 'node:path'
import {isIgnored} from '../build/read-content.ts'

/** How long nothing must change before a burst of changes, such as a checkout, counts as over. */
const quietMs = 20
/** How long a burst may take before it is reported anyway. */
const longestBurstMs = 500

/** A second write this soon after the first may have no event of its own, so the folder is looked at again. */
const unnoticedMs = 100

/** Watches a content folder. Files that are not content are left out. */
export async function watchFolder(
  folder: string,
  onChange: () => void,
): Promise<{readonly close: () => Promise<void>}> {
  const {watch} = await import('chokidar')
  const root = resolve(folder)
  const watcher = watch(root, {
    ignoreInitial: true,
    ignored: (path) => path !== root && isIgnored(basename(path)),
  })
  let timer: NodeJS.Timeout | undefined
  let beganAt: number | undefined
  const fire = (): void => {
    beganAt = undefined
    timer = setTimeout(onChange, unnoticedMs)
    onChange()
  }
  watcher.on('all', () => {
    const now = performance.now()
    beganAt ??= now
    clearTimeout(timer)
    timer = setTimeout(fire, Math.max(0, Math.min(quietMs, beganAt + longestBurstMs - now)))
  })
  // A folder that cannot be read is reported when the content is read.
  watcher.on('error', fire)
  await new Promise<void>((ready) => void watcher.once('ready', () => ready()))
  return {
    async close() {
      clearTimeout(timer)
      await watcher.close()
    },
  }
}
