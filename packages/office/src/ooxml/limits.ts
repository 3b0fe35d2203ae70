/** How much a zip file of XML parts may ask of its reader. */
export interface PackageLimits {
  readonly zipEntries: number;
  /** Bytes of one part, unpacked. */
  readonly partBytes: number;
  /** Bytes of all the parts that are unpacked. */
  readonly unpackedBytes: number;
  /** Unpacked to packed bytes, looked at from `ratioFloor` bytes on. */
  readonly ratio: number;
  readonly ratioFloor: number;
  readonly xmlDepth: number;
}
