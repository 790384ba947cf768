/**
 * Opens "add this screen" where a display's QR led here: it holds `/console#pair=K7M2PX`, behind the hash so that the code
 * stands in no log.
 */
export function openScannedCode(): void {
  const code = /^#pair=([A-Za-z0-9]{6})$/.exec(location.hash)?.[1];
  if (code !== undefined) history.replaceState(null, '', `/console/screens/new?code=${code.toUpperCase()}`);
}
