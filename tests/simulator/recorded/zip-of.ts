/** A zip whose directory has one entry of a stated unpacked size; the content itself is not in it. */
export function zipOf(content: string, unpackedBytes = content.length): Buffer {
  const name = Buffer.from(`${content}.py`);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt32LE(unpackedBytes, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  return Buffer.concat([entry, name, end]);
}
