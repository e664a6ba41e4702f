import type { Aid } from './aid'

/** Runs the scripts of a text that the app has drawn, in their order: a browser runs only those of the document that it loads. */
export const start: Aid = ({ body }) => {
  for (const script of body.querySelectorAll('script:not([data-ran])')) {
    const copy = document.createElement('script')
    for (const { name, value } of script.attributes) copy.setAttribute(name, value)
    // What is made here would come in any order.
    copy.async = script.hasAttribute('async')
    copy.dataset['ran'] = ''
    copy.text = script.textContent
    script.replaceWith(copy)
  }
  return () => {}
}
