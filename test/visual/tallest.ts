/** Height of the page in px, and of the tallest picture: of a longer list its beginning says all. */
export const tallest = 900
