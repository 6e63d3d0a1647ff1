// What has the focus, for keys that a control answers by itself.

/** Whether Enter and Space belong to what has the focus: a button, a field, or a link that is not a row's own. */
export function onControl(): boolean {
  return document.activeElement?.matches("button, a[href]:not(.go), input, select, textarea, summary") ?? false;
}
