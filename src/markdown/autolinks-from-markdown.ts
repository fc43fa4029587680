import type {gfmAutolinkLiteralFromMarkdown} from 'mdast-util-gfm-autolink-literal'

type Extension = ReturnType<typeof gfmAutolinkLiteralFromMarkdown>
type Handle = NonNullable<Extension['exit']>[string]

const enterAddress: Handle = function (token) {
  this.config.enter['autolinkProtocol']?.call(this, token)
}

const exitWww: Handle = function (token) {
  this.config.exit['data']?.call(this, token)
  const link = this.stack.at(-1)
  if (link?.type === 'link') link.url = `http://${this.sliceSerialize(token)}`
}

/**
 * Adds addresses in text to the tree as links: the handlers of `mdast-util-gfm-autolink-literal` without its transform, which
 * finds addresses that the tokenizer does not, and gives them no position.
 */
export function autolinksFromMarkdown(): Extension {
  return {
    enter: {
      literalAutolink(token) {
        this.enter({type: 'link', title: null, url: '', children: []}, token)
      },
      literalAutolinkEmail: enterAddress,
      literalAutolinkHttp: enterAddress,
      literalAutolinkWww: enterAddress,
    },
    exit: {
      literalAutolink(token) {
        this.exit(token)
      },
      literalAutolinkEmail(token) {
        this.config.exit['autolinkEmail']?.call(this, token)
      },
      literalAutolinkHttp(token) {
        this.config.exit['autolinkProtocol']?.call(this, token)
      },
      literalAutolinkWww: exitWww,
    },
  }
}
