export default function NotFound() {
  return (
    <div className="card">
      <h1>없는 페이지예요</h1>
      <a className="next" href="/">
        처음으로
      </a>
    </div>
  )
}
