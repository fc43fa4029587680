/** What open pages of a preview are told. */
export type PreviewEvent =
  | {readonly type: 'change'; readonly questions: readonly string[]}
  /** The connection is there; after a loss, changes may have been missed. */
  | {readonly type: 'open'; readonly hasMissed: boolean}
  | {readonly type: 'lost'}

const name = 'quizproof preview'

/**
 * Follows the changes of a preview. A browser opens six connections to a host at most, and an event stream keeps one: so
 * one page has the stream and passes the events on to all others. When it is closed, another page takes over.
 */
export function followEvents(handle: (event: PreviewEvent) => void): void {
  // Only addresses of this machine are secure without a certificate; elsewhere each page has its own stream.
  if (!('locks' in navigator)) return openStream(handle, {isTakeover: false})
  const channel = new BroadcastChannel(name)
  channel.addEventListener('message', ({data}) => handle(data as PreviewEvent))
  const lead = (isTakeover: boolean): Promise<never> => {
    openStream(
      (event) => {
        handle(event)
        channel.postMessage(event)
      },
      {isTakeover},
    )
    // The lock is held as long as the page is there.
    return new Promise(() => {})
  }
  void navigator.locks.request(name, {ifAvailable: true}, (lock) => {
    if (lock) return lead(false)
    void navigator.locks.request(name, () => lead(true))
    return undefined
  })
}

/** @param isTakeover whether changes may have been missed since the last page had the stream */
function openStream(handle: (event: PreviewEvent) => void, {isTakeover}: {isTakeover: boolean}): void {
  const events = new EventSource('/events')
  let hasMissed = isTakeover
  events.addEventListener('change', ({data}) => {
    const {questions} = JSON.parse(data) as {questions: readonly string[]}
    handle({type: 'change', questions})
  })
  events.addEventListener('open', () => {
    handle({type: 'open', hasMissed})
    hasMissed = false
  })
  events.addEventListener('error', () => {
    hasMissed = true
    handle({type: 'lost'})
  })
}
