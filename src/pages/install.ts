import {h} from '../player/dom.ts'
import type {PageData} from './page-data.ts'
import {trustScript} from './trust.ts'

/**
 * Installs the service worker, which keeps the site for use without a connection. A new version waits until the learner
 * loads it or closes the site, so that the files of two versions never mix.
 */
export async function install({base, texts}: PageData): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const {serviceWorker} = navigator
  const isUpdate = serviceWorker.controller !== null
  try {
    const registration = await serviceWorker.register(trustScript(`${base}service-worker.js`), {
      scope: base,
      updateViaCache: 'none',
    })
    if (isUpdate) serviceWorker.addEventListener('controllerchange', () => location.reload())
    const offer = (): void => {
      if (registration.waiting && serviceWorker.controller) offerUpdate(registration.waiting, texts)
    }
    offer()
    registration.addEventListener('updatefound', () =>
      registration.installing?.addEventListener('statechange', offer),
    )
  } catch {
    // Without a service worker the site works while there is a connection.
  }
}

function offerUpdate(worker: ServiceWorker, {newVersion, reload}: PageData['texts']): void {
  showMessage(newVersion, {label: reload, act: () => worker.postMessage('activate')})
}

/** Shows a message at the foot of the page. */
export function showMessage(text: string, action?: {readonly label: string; readonly act: () => void}): void {
  const message = document.getElementById('page.message')
  if (!message) return
  message.replaceChildren(
    h('span', {}, text),
    action ? h('button', {type: 'button', onclick: action.act}, action.label) : '',
  )
  message.hidden = false
}
