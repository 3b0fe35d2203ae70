/** QR codes as pictures that stand in a page themselves. */
import { encode } from 'uqr';

const attribute = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/**
 * A QR code (ISO/IEC 18004, level M, with the quiet zone of four modules) as an `<svg>` element of a page, with a title for those
 * who hear it.
 * @throws RangeError when the text is empty or longer than a code can hold
 */
export function qrSvg(text: string, title: string): string {
  if (text === '' || new TextEncoder().encode(text).length > 2_000) throw new RangeError('二维码的内容为空或过长');
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return `<svg class="yifa-qr" role="img" aria-label="${attribute(title)}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><title>${attribute(title)}</title><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${path}"/></svg>`;
}
