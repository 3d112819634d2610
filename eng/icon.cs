// Draws the icon of the packages: a clock in a speech bubble, underlined as a compiler underlines a mistake.
//     dotnet run eng/icon.cs eng/icon.png
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

const int Size = 128;
const int Samples = 4;
(double R, double G, double B) blue = (43, 58, 103), white = (255, 255, 255), red = (255, 92, 92);
(double X, double Y)[] hands = [(64, 41), (64, 52), (73, 58)];
var squiggle = Enumerable.Range(0, 7).Select(i => (X: 40.0 + (8 * i), Y: i % 2 == 0 ? 108.0 : 99.0)).ToArray();

var rows = new MemoryStream();
for (var y = 0; y < Size; y++)
{
    rows.WriteByte(0);
    for (var x = 0; x < Size; x++)
    {
        rows.Write(Pixel(x, y));
    }
}

using var file = File.Create(args[0]);
file.Write([0x89, .. "PNG\r\n\x1a\n"u8]);
var header = new byte[13];
BinaryPrimitives.WriteInt32BigEndian(header, Size);
BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Size);
(header[8], header[9]) = (8, 6);
WriteChunk("IHDR", header);
WriteChunk("IDAT", Compress(rows.ToArray()));
WriteChunk("IEND", []);

// The mean of 4 x 4 samples, so that edges are smooth.
byte[] Pixel(int x, int y)
{
    var colors = (
        from i in Enumerable.Range(0, Samples)
        from j in Enumerable.Range(0, Samples)
        select Color(x + ((i + 0.5) / Samples), y + ((j + 0.5) / Samples))).OfType<(double R, double G, double B)>().ToList();
    return colors.Count == 0
        ? [0, 0, 0, 0]
        : [(byte)colors.Average(c => c.R), (byte)colors.Average(c => c.G), (byte)colors.Average(c => c.B), (byte)(255 * colors.Count / (Samples * Samples))];
}

(double R, double G, double B)? Color(double x, double y)
{
    if (!InBox(x, y, 4, 4, 124, 124, 26))
    {
        return null;
    }

    if (OnLine(x, y, squiggle, 3))
    {
        return red;
    }

    var inBubble = InBox(x, y, 18, 22, 110, 82, 14) || (x is > 40 and < 60 && y is > 80 and < 97 && x - 40 < 97 - y);
    var onClock = Math.Abs(Math.Sqrt(((x - 64) * (x - 64)) + ((y - 52) * (y - 52))) - 20) < 3 || OnLine(x, y, hands, 3);
    return inBubble && !onClock ? white : blue;
}

static bool InBox(double x, double y, double left, double top, double right, double bottom, double radius)
{
    var dx = Math.Max(Math.Max(left + radius - x, x - (right - radius)), 0);
    var dy = Math.Max(Math.Max(top + radius - y, y - (bottom - radius)), 0);
    return (dx * dx) + (dy * dy) <= radius * radius;
}

static bool OnLine(double x, double y, (double X, double Y)[] points, double halfWidth) => points.Zip(points.Skip(1)).Any(line =>
{
    var (a, b) = line;
    var (dx, dy) = (b.X - a.X, b.Y - a.Y);
    var along = Math.Clamp((((x - a.X) * dx) + ((y - a.Y) * dy)) / ((dx * dx) + (dy * dy)), 0, 1);
    return Math.Sqrt(Math.Pow(x - a.X - (along * dx), 2) + Math.Pow(y - a.Y - (along * dy), 2)) <= halfWidth;
});

static byte[] Compress(byte[] bytes)
{
    var packed = new MemoryStream();
    using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize))
    {
        zlib.Write(bytes);
    }

    return packed.ToArray();
}

void WriteChunk(string name, byte[] data)
{
    byte[] body = [.. Encoding.ASCII.GetBytes(name), .. data];
    var number = new byte[4];
    BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
    file.Write(number);
    file.Write(body);
    BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
    file.Write(number);
}

static uint Crc(byte[] bytes)
{
    var crc = uint.MaxValue;
    foreach (var value in bytes)
    {
        crc ^= value;
        for (var bit = 0; bit < 8; bit++)
        {
            crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }
    }

    return ~crc;
}
