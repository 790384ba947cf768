/** A click goes full screen: browsers allow it only on a person's gesture. Where it is refused, the page plays on. */
export function goFullScreenOnClick(root: HTMLElement): void {
  root.addEventListener('click', () => {
    if (document.fullscreenElement === null)
      root.requestFullscreen({ navigationUI: 'hide' }).catch(() => undefined);
  });
}
