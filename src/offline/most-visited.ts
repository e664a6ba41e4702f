/** How many of the latest pages and pictures stay. */
export const mostVisited = { pages: 100, pictures: 200 }
