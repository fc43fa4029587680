import type {SessionView} from '../../session/view/view-session.ts'
import type {DriverReply, SessionDriver} from './driver.ts'

/** Sends JSON to the server of a session and returns the JSON of its reply. */
export type SendJson = (method: 'GET' | 'POST', body?: unknown) => Promise<unknown>

/**
 * Drives a session on a server that holds the keys: `GET` returns the view, and `POST` takes a call and returns whether
 * it was accepted.
 *
 * @param send an address, or a function that sends, such as one that adds a token
 */
export function createRemoteDriver(send: string | SendJson): SessionDriver {
  const exchange = typeof send === 'string' ? sendTo(send) : send
  return {
    view: async () => (await exchange('GET')) as SessionView,
    call: async (call) => (await exchange('POST', call)) as DriverReply,
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
