/** In place of your table of users. Open Banking needs neither CI nor name: `subject` is all that the kit gets. */
export const users = [
  { id: 'jiwoo', shownName: '처음 연결하는 지우', subject: 'user-jiwoo' },
  { id: 'seoyeon', shownName: '여러 은행을 쓰는 서연', subject: 'user-seoyeon' },
]

/** @param {unknown} id */
export function findUser(id) {
  return users.find((user) => user.id === id)
}
