import {basename, relative, resolve, sep} from 'node:path'
import {isIgnored} from '../build/read-content.ts'
import {type ChangedPaths, joinPaths} from './changed-paths.ts'

/**
 * How long nothing must change before a burst of changes, such as a checkout, counts as over. One save has up to three
 * events, which the system reports within a millisecond or two.
 */
const quietMs = 5
/** How long a burst may take before it is reported anyway. */
const longestBurstMs = 500

/** A second write this soon after the first may have no event of its own, so the same files are looked at again. */
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
  /** Called with the files to look at. */
  readonly onChange: (paths: ChangedPaths) => void
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
  let changed: ChangedPaths = new Set()
  const fire = (): void => {
    beganAt = undefined
    const paths = changed
    timer = setTimeout(() => {
      changed = new Set()
      onChange(paths)
    }, unnoticedMs)
    onChange(paths)
  }
  watcher.on('all', (event, path) => {
    const now = performance.now()
    const isFolder = event === 'addDir' || event === 'unlinkDir'
    changed = joinPaths(changed, isFolder ? 'all' : new Set([relative(root, path).split(sep).join('/')]))
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
      if (limit === undefined) return onChange('all')
      if (looking) return
      looking = setInterval(() => onChange('all'), lookEveryMs)
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
