type Line = { text: string; size?: number; bold?: boolean };

/** A PDF of one page, byte for byte; `undefined` instead of lines is a picture of text. */
export function pdf(lines: Line[] | undefined): Buffer {
  const content = lines ? written(lines) : "q 500 0 0 700 50 50 cm /Scan Do Q";
  const resources = lines ? "/Font << /F1 5 0 R /F2 6 0 R >>" : "/XObject << /Scan 5 0 R >>";
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ${resources} >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...(lines ? [font("Helvetica"), font("Helvetica-Bold")] : [picture]),
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}`;
  const end = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + table + end, "latin1");
}

const font = (name: string) =>
  `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;

const picture =
  "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n \nendstream";

function written(lines: Line[]): string {
  let y = 780;
  return lines
    .map(({ text, size = 11, bold }) => {
      y -= bold ? 36 : 16;
      const escaped = text.replace(/[\\()]/g, "\\$&").replace("•", "\\225");
      return `BT /${bold ? "F2" : "F1"} ${size} Tf 60 ${y} Td (${escaped}) Tj ET`;
    })
    .join("\n");
}
