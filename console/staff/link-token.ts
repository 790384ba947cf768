/** The token of a staff link, from the address's hash: behind it, so that it stands in no log. */
export function linkToken(hash: string): string | undefined {
  return /^#([\w-]{20,100})$/.exec(hash)?.[1];
}
