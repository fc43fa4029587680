interface Policy {
  createHTML(text: string): string
  createScriptURL(address: string): string
}

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy
}

const same = (text: string): string => text
const rules: Policy = {createHTML: same, createScriptURL: same}
// The types of the DOM do not have it yet.
const {trustedTypes} = globalThis as {trustedTypes?: TrustedTypes}
/** The policy of the page names it; pages without Trusted Types take texts. */
const policy = trustedTypes?.createPolicy('quizproof', rules) ?? rules

/** An address of a script of this site. */
export const trustScript = (address: string): string => policy.createScriptURL(address)

/** A page of this site, parsed but never run. */
export const trustHtml = (text: string): string => policy.createHTML(text)
