/** What is wrong with a call, rather than with the blog: told in one line, without a stack. */
export class UsageError extends Error {}
