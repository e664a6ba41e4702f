/** A page as far as it is told of events. Node's own target keeps a listener whose signal is aborted after memory was tidied up; browsers do not. */
export class EventPage extends EventTarget {
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options: AddEventListenerOptions = {},
  ): void {
    const { signal, ...rest } = options
    super.addEventListener(type, listener, rest)
    signal?.addEventListener('abort', () => this.removeEventListener(type, listener, rest))
  }
}
