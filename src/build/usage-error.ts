/** What is wrong with a call, rather than with the blog: told in one line, without a stack. */
export class UsageError extends Error {}

/** What is wrong with the blog so that nothing can be made of it: told without a stack, too. */
export class SourceError extends Error {}
