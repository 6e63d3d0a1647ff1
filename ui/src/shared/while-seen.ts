// What has to be looked at again and again is looked at only while somebody can see it.

/** Calls back every so many milliseconds while the page is seen, and when it is seen again. Gives the way to end it. */
export function whileSeen(everyMs: number, look: () => void): () => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const follow = (): void => {
    clearInterval(timer);
    timer = document.hidden ? undefined : setInterval(look, everyMs);
  };
  const turned = (): void => {
    follow();
    if (!document.hidden) look();
  };
  follow();
  document.addEventListener("visibilitychange", turned);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", turned);
  };
}
