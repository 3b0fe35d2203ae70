/**
 * Stand-ins for the character maps that PDF readers ship for Chinese fonts without a map of their own
 * (ISO 32000-1, 9.7.5.2). A true map leads from codes to glyph numbers of Adobe's collections, and a second one from
 * these to Unicode; since only the text is wanted, here the codes lead to Unicode at once and the second map is
 * the identity. Fonts that use glyph numbers as codes cannot be read so.
 */
export interface CharacterMaps {
  /** Given to the PDF library, which builds one for each file. */
  readonly factory: new () => { readonly fetch: (wanted: { kind: string; filename: string }) => Promise<Uint8Array> };
  /** Whether a stand-in is in use: glyph widths of such fonts are not to be relied on. */
  readonly standIn: () => boolean;
  /** Whether a map was asked for that there is no stand-in for: its text is missing. */
  readonly missing: () => boolean;
}

export function characterMaps(): CharacterMaps {
  let standIn = false;
  let missing = false;
  const find = (name: string): string | undefined => {
    if (/^(?:UniGB|UniCNS)-(?:UCS2|UTF16)-[HV]$/.test(name)) return unicodeCodes(name);
    if (/^(?:GBK|GBKp|GB)-EUC-[HV]$|^GBK2K-[HV]$/.test(name)) return gbCodes(name);
    if (/^Adobe-(?:GB1|CNS1)-UCS2$/.test(name) && standIn) return identity(name);
    return undefined;
  };
  return {
    standIn: () => standIn,
    missing: () => missing,
    factory: class {
      fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
        const text = kind === 'cMapUrl' ? find(filename) : undefined;
        if (kind === 'cMapUrl') {
          if (text === undefined) missing = true;
          else standIn = true;
        }
        if (text === undefined) return Promise.reject(new Error(`no ${filename}`));
        return Promise.resolve(new TextEncoder().encode(text));
      }
    },
  };
}

function cmap(name: string, body: string): string {
  const direction = name.endsWith('-V') ? 1 : 0;
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /${name} def /WMode ${direction} def ${body} endcmap end end`;
}

function unicodeCodes(name: string): string {
  return cmap(
    name,
    '1 begincodespacerange <0000> <FFFF> endcodespacerange 1 begincidrange <0000> <FFFF> 0 endcidrange',
  );
}

function identity(name: string): string {
  return cmap(
    name,
    '1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange',
  );
}

/** Single bytes, and the two-byte codes of GBK. */
function gbCodes(name: string): string {
  const decoder = new TextDecoder('gb18030');
  const chars: string[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1 && text !== '\uFFFD')
        chars.push(`<${((lead << 8) | trail).toString(16)}> ${text.charCodeAt(0)}`);
    }
  }
  const spaces = '2 begincodespacerange <00> <80> <8140> <FEFE> endcodespacerange';
  return cmap(
    name,
    `${spaces} 1 begincidrange <00> <7F> 0 endcidrange ${chars.length} begincidchar ${chars.join(' ')} endcidchar`,
  );
}
