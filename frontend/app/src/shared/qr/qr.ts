import { encode } from "uqr";

/** Light modules around the code that a reader needs to find it (ISO/IEC 18004). */
const quiet = 4;

export interface QrDrawing {
  /** Modules from edge to edge, quiet zone included. */
  size: number;
  /** An SVG path, one unit per module. */
  path: string;
}

/** Error correction M, so that a crumpled slip is still read. */
export function drawQr(text: string): QrDrawing {
  const { size, data } = encode(text, { ecc: "M", border: quiet });
  return { size, path: data.map(runs).join("") };
}

/** The dark modules of one row as boxes, neighbours joined so that no seam shows in print. */
function runs(row: boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x++) {
    const from = x;
    while (row[x]) x++;
    if (x > from) path += `M${from} ${y}h${x - from}v1h-${x - from}z`;
  }
  return path;
}
