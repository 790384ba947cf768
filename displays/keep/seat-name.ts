/** Name of the seat that a page's address asks for: `1` unless it says `?seat=2`. Two windows of one browser are two screens. */
export function seatName(query: URLSearchParams): string {
  const asked = query.get('seat') ?? '';
  return /^[a-z0-9-]{1,20}$/.test(asked) ? asked : '1';
}
