const particle = /[的了吗呢吧]$/

let words: Intl.Segmenter | undefined

/** A Chinese text in pieces between which a line may end: browsers know no words, and break them. A short word keeps to its neighbours. */
export function phrasesOf(text: string): string[] {
  words ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const phrases: string[] = []
  let open = false
  for (const { segment, isWordLike = false } of words.segment(text)) {
    if (phrases.length === 0 || (open && isWordLike && segment.length > 1)) phrases.push(segment)
    else phrases[phrases.length - 1] += segment
    open = isWordLike && (segment.length > 1 || particle.test(segment))
  }
  return phrases
}
