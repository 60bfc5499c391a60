/** Next would put a page of its own into the data of every other page. No address leads here: each zone has its own. */
export default function NotFound() {
  return null
}
