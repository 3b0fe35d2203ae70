/** Photos made smaller before they are sent: drawn anew, upright, and without what the camera wrote about place and time. */

/** Longest edge of a photo that is kept. */
export const longestEdge = 2000;
const thumbEdge = 320;
/** The server takes no larger small picture. */
const thumbBytes = 140 * 1024;

/** A size with the same proportions whose longer edge is at most `most`. */
export function fitted(
  width: number,
  height: number,
  most: number,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, most / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Photos are drawn anew in any case; a drawing or screenshot only when it is large. */
export function isRedrawn(type: string, width: number, height: number): boolean {
  if (type === 'image/jpeg' || type === 'image/webp') return true;
  return type === 'image/png' && Math.max(width, height) > longestEdge;
}

/** The name a redrawn photo gets. */
export function jpegName(name: string): string {
  return `${name.replace(/\.[a-z0-9]{1,5}$/i, '')}.jpg`;
}

export interface Prepared {
  readonly name: string;
  readonly content: Blob;
  readonly preview: Blob | undefined;
}

/** What is sent for a chosen file. What the browser cannot draw goes as it is, and the server judges it. */
export async function prepared(file: File): Promise<Prepared> {
  const plain = { name: file.name || '附件', content: file, preview: undefined };
  if (!/^image\/(?:jpeg|png|webp)$/.test(file.type)) return plain;
  const url = URL.createObjectURL(file);
  try {
    const image = await loaded(url);
    const { naturalWidth, naturalHeight } = image;
    const thumb = await drawn(image, thumbEdge, 0.72);
    const preview = thumb && thumb.size <= thumbBytes ? thumb : undefined;
    const whole = isRedrawn(file.type, naturalWidth, naturalHeight) ? await drawn(image, longestEdge, 0.86) : undefined;
    return whole ? { name: jpegName(plain.name), content: whole, preview } : { ...plain, preview };
  } catch {
    return plain;
  } finally {
    URL.revokeObjectURL(url);
  }
}

function loaded(url: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('no picture'));
    image.src = url;
  });
}

/** The browser turns the picture upright when it draws it. */
function drawn(image: HTMLImageElement, edge: number, quality: number): Promise<Blob | undefined> {
  const { width, height } = fitted(image.naturalWidth, image.naturalHeight, edge);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const brush = canvas.getContext('2d');
  if (!brush) return Promise.resolve(undefined);
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, width, height);
  brush.drawImage(image, 0, 0, width, height);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/jpeg', quality));
}
