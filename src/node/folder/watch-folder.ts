import {basename, resolve} from 'node:path'
import {isIgnored} from '../build/read-content.ts'

/** How long nothing must change before a burst of changes, such as a checkout, counts as over. */
const quietMs = 5
/** How long a burst may take before it is reported anyway. */
const longestBurstMs = 500

/** A second write this soon after the first may have no event of its own, so the folder is looked at again. */
const unnoticedMs = 100

/** How often a folder that the system cannot watch is looked at. */
const lookEveryMs = 1000

/** Limits of the system, by the codes of its errors. */
const limits: Readonly<Record<string, string>> = {
  ENOSPC: 'the limit of watched files is reached; on Linux, raise fs.inotify.max_user_watches',
  EMFILE: 'too many files are open or watched; raise `ulimit -n`, or on Linux fs.inotify.max_user_instances',
  ENFILE: 'too many files are open on this system',
}

interface WatchOptions {
  readonly onChange: () => void
  /** Called with a sentence without a full stop if the system cannot watch the folder, which then is looked at regularly. */
  readonly onLimit: (message: string) => void
}

/** Watches a content folder. Files that are not content are left out. */
export async function watchFolder(
  folder: string,
  {onChange, onLimit}: WatchOptions,
): Promise<{readonly close: () => Promise<void>}> {
  const {watch} = await import('chokidar')
  const root = resolve(folder)
  const watcher = watch(root, {
    ignoreInitial: true,
    ignored: (path) => path !== root && isIgnored(basename(path)),
  })
  let timer: NodeJS.Timeout | undefined
  let looking: NodeJS.Timeout | undefined
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
  await new Promise<void>((resolve) => {
    watcher.once('ready', () => resolve())
    watcher.on('error', (error) => {
      const code = readCode(error)
      const limit = limits[code]
      // A folder that cannot be read is reported when the content is read.
      if (limit === undefined) return fire()
      if (looking) return
      looking = setInterval(onChange, lookEveryMs)
      onLimit(`Cannot watch ${folder} (${code}): ${limit}. Looking for changes every second instead`)
      resolve()
    })
  })
  return {
    async close() {
      clearTimeout(timer)
      clearInterval(looking)
      await watcher.close()
    },
  }
}

const readCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''
