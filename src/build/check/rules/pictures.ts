import type { Rule } from '../rule'

// A screen of the largest common kind is so many pixels wide; no page, hero or light box shows more.
const widest = 3840
// More than a hundred typical pages of text, for whoever opens the file itself: feeds, light box, shared links.
const heaviest = 5_000_000

/** Pictures with more pixels than any screen shows, or more bytes than anybody should wait for. */
export const largePictures: Rule = {
  name: 'picture/large',
  severity: 'warning',
  find: ({ pictures }) =>
    pictures
      .filter(({ width, bytes }) => width > widest || bytes > heaviest)
      .map(({ source, width, bytes }) => ({
        file: source,
        message:
          width > widest
            ? `The picture is ${width} pixels wide; the widest place on any screen shows ${widest}.`
            : `The picture weighs ${(bytes / 1e6).toFixed(1)} MB; ${heaviest / 1e6} MB are the most that a page should ask for.`,
        remedy: `Save it again ${width > widest ? `at most ${widest} pixels wide` : 'smaller, or in a format that weighs less, such as WebP'}.`,
      })),
}
