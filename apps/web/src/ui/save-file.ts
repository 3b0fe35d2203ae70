/** Hands a file that is in memory to the browser's own way of saving. */
const keptMilliseconds = 60_000;

export function saveFile(name: string, blob: Blob): void {
  const href = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(href), keptMilliseconds);
}
