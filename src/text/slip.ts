import { editDistance } from '../catalog/edit-distance'

/** Whether a word is, it seems, a slip of a known one. */
export function isSlip(word: string, known: string): boolean {
  // Short words have many neighbours (`node` and `mode`): one letter is a slip from five letters on, two are from eight.
  const length = Math.min(word.length, known.length)
  const most = length >= 8 ? 2 : length >= 4 && known.length >= 5 ? 1 : 0
  return editDistance(word, known, most + 1) <= most
}
