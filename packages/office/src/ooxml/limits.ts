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

/** How much a file may ask that is read in whole. */
export interface FileLimits extends PackageLimits {
  /** Bytes of the file. */
  readonly fileBytes: number;
  /** Characters of all its text. */
  readonly textLength: number;
}

export const MB = 1024 * 1024;
