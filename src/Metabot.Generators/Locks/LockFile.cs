using Metabot.Rules;

namespace Metabot.Generators.Locks;

// What a metabot.contracts.txt says.
internal sealed class LockFile
{
    public const string FileName = "metabot.contracts.txt";

    public const string Command = "metabot lock";

    private const string Header =
        "# What this project's contracts send, as the jobs know them that are planned already. Written by '" + Command + "' or the fix 'Regenerate " + FileName + "', not by hand.";

    private static readonly string[] ConflictMarks = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private LockFile(string text) => Read(text);

    public List<LockLine> Lines { get; } = [];

    public List<LockFault> Faults { get; } = [];

    // Line ends of any system, with or without a byte order mark.
    public static LockFile Parse(string text) => new(text);

    public static string Write(IEnumerable<LockLine> lines, string newLine = "\n") => string.Concat(
        lines.Select(line => line.ToString()).Distinct(StringComparer.Ordinal).OrderBy(line => line, StringComparer.Ordinal).Prepend(Header).Select(line => line + newLine));

    // The line end that a text has.
    public static string NewLineOf(string text) => text.Contains("\r\n") ? "\r\n" : "\n";

    // Where the contract stands, counted from 1.
    public int LineOf(string contract) => _places[contract];

    private void Read(string text)
    {
        var number = 0;
        foreach (var line in text.TrimStart('\ufeff').Split('\n').Select(line => line.TrimEnd()))
        {
            number++;
            if (ConflictMarks.Any(mark => line.StartsWith(mark, StringComparison.Ordinal)))
            {
                Faults.Add(new(number, IsConflict: true, $"line {number} is a mark of a merge conflict; '{Command}' writes the file anew from both sides"));
            }
            else if (LockLineParser.Parse(line) is { } read)
            {
                Lines.Add(read);
                _places[read.Contract] = read.IsContract || !_places.TryGetValue(read.Contract, out var place) ? number : place;
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                Faults.Add(new(number, IsConflict: false, $"line {number}, '{Excerpt.Cut(line)}', is no line of a contract lock; take the line back, or delete the file and run '{Command}'"));
            }
        }
    }
}
