import type {SessionView} from '../../session/view/view-session.ts'
import type {DriverReply, SessionDriver} from './driver.ts'

/** Sends JSON to the server of a session and returns the JSON of its reply. */
export type SendJson = (method: 'GET' | 'POST', body?: unknown) => Promise<unknown>

/**
 * Drives a session on a server that holds the keys: `GET` returns the view, and `POST` takes a call and returns whether
 * it was accepted. Requests are sent one after the other, so that no draft overtakes the response it belongs to.
 *
 * @param send an address, or a function that sends, such as one that adds a token
 */
export function createRemoteDriver(send: string | SendJson): SessionDriver {
  const exchange = inTurn(typeof send === 'string' ? sendTo(send) : send)
  return {
    view: async () => (await exchange('GET')) as SessionView,
    call: async (call) => (await exchange('POST', call)) as DriverReply,
  }
}

/** Sends once the request before has ended, in whichever way. */
function inTurn(send: SendJson): SendJson {
  let last: Promise<unknown> = Promise.resolve()
  return (...request) => {
    const run = (): Promise<unknown> => send(...request)
    last = last.then(run, run)
    return last
  }
}

function sendTo(address: string): SendJson {
  return async (method, body) => {
    const response = await fetch(address, {
      method,
      headers: {accept: 'application/json', ...(body !== undefined && {'content-type': 'application/json'})},
      ...(body !== undefined && {body: JSON.stringify(body)}),
    })
    if (!response.ok) throw new Error(`${address}: ${response.status}`)
    return response.json()
  }
}
