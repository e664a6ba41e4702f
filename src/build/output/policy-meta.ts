import { policyText } from '../../catalog/policy'
import type { Policy } from '../../catalog/policy'

/** A policy in a page's head, where it holds on every host. */
export function policyMeta(policy: Policy): string {
  return `<meta http-equiv="Content-Security-Policy" content="${policyText(policy)}">`
}
