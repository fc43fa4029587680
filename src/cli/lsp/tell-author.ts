import {
  type Connection,
  MessageType,
  ShowDocumentRequest,
  ShowMessageNotification,
} from 'vscode-languageserver/node'

type Sender = Pick<Connection, 'sendNotification' | 'sendRequest'>

/** Shows a sentence in the editor; a notification, because nobody waits for a reply. */
export function tellAuthor(connection: Sender, type: 'info' | 'warning' | 'error', message: string): void {
  const types = {info: MessageType.Info, warning: MessageType.Warning, error: MessageType.Error} as const
  void connection.sendNotification(ShowMessageNotification.type, {type: types[type], message})
}

/** Opens a page or an address; where the editor cannot, it shows `otherwise`. */
export async function showToAuthor(
  connection: Sender,
  {
    canShow,
    otherwise,
    ...parameters
  }: {
    readonly uri: string
    readonly external?: boolean
    readonly canShow: boolean
    readonly otherwise: string
  },
): Promise<void> {
  // An editor may refuse what it said it can do.
  const shown = canShow
    ? await connection.sendRequest(ShowDocumentRequest.type, parameters).catch(() => undefined)
    : undefined
  if (!shown?.success) tellAuthor(connection, 'info', otherwise)
}
