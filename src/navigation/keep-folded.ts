type Parts = NodeListOf<HTMLDetailsElement>

/** Leaves what is folded open or closed in a text as it is when the same page's text comes anew. */
export function keepFolded(): void {
  let shown = location.pathname
  const keep = (records: MutationRecord[]) => {
    const before = records.map(({ removedNodes }) => partsOf(removedNodes)).find(Boolean)
    const after = records.map(({ addedNodes }) => partsOf(addedNodes)).find(Boolean)
    if (!after) return
    if (before && shown === location.pathname) foldLike(before, after)
    shown = location.pathname
  }
  new MutationObserver(keep).observe(document.body, { childList: true, subtree: true })
}

function partsOf(nodes: NodeList): Parts | undefined {
  const text = [...nodes].find((node) => node instanceof Element && node.matches('[itemprop=articleBody]'))
  return (text as Element | undefined)?.querySelectorAll('details')
}

// The author may have added some or taken some away; their summaries tell them apart.
function foldLike(before: Parts, after: Parts): void {
  const left = [...before]
  for (const part of after) {
    const at = left.findIndex((each) => summaryOf(each) === summaryOf(part))
    const [same] = at < 0 ? [] : left.splice(at, 1)
    if (same) part.open = same.open
  }
}

function summaryOf(part: Element): string | undefined {
  return part.querySelector('summary')?.textContent
}
