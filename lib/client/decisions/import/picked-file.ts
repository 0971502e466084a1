/** A file a person chose, read only when it is sent. */
export interface PickedFile {
  /** Within its collection. */
  readonly path: string;
  readonly blob: Blob;
}
