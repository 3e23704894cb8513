export default function Page() {
  return <p>비어 있어요</p>
}
