using System.Xml.Linq;

namespace Metabot.Tool.Lock;

// What a project file and the Directory.Build.props above it say, as far as it is written there plainly: no build is asked.
internal sealed class ProjectFile
{
    private readonly List<XElement> _nearestFirst;

    private ProjectFile(string path)
    {
        Path = path;
        _nearestFirst = [.. PropsAbove(System.IO.Path.GetDirectoryName(path)!).Prepend(path).Select(file => XElement.Load(file, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo))];
    }

    public string Path { get; }

    // None where no property says any.
    public string[] Frameworks => Split(Property("TargetFrameworks")) is { Length: > 0 } several ? several : Split(Property("TargetFramework"));

    public bool IsNullable => Property("Nullable") is "enable" or "annotations";

    public bool HasImplicitUsings => Property("ImplicitUsings") is "enable" or "true";

    public IEnumerable<string> Constants => Split(Property("DefineConstants"));

    public IEnumerable<string> Usings => from item in Items("Using")
                                         where item.Attribute("Include") is not null && item.Attribute("Static") is null && item.Attribute("Alias") is null
                                         select item.Attribute("Include")!.Value;

    public IEnumerable<string> Removed => Items("Compile").SelectMany(item => Split(item.Attribute("Remove")?.Value));

    // Sources that are not looked for; null where there are none.
    public XElement? Foreign => Items("Compile").FirstOrDefault(item => item.Attribute("Include") is { Value: var files } && !files.EndsWith(".g.cs", StringComparison.Ordinal))
        ?? _nearestFirst[0].Descendants().FirstOrDefault(element => element.Name.LocalName is "EnableDefaultCompileItems" or "EnableDefaultItems" && element.Value.Trim() == "false");

    // The one of the folder; null where there is none, or several.
    public static ProjectFile? Find(string folder) => Directory.GetFiles(folder, "*.csproj") is [var file] ? new(System.IO.Path.GetFullPath(file)) : null;

    private string? Property(string name) => _nearestFirst
        .Select(file => file.Descendants().LastOrDefault(element => element.Name.LocalName == name && element.Parent?.Name.LocalName == "PropertyGroup" && !element.Value.Contains("$(", StringComparison.Ordinal)))
        .FirstOrDefault(element => element is not null)?.Value.Trim();

    private IEnumerable<XElement> Items(string name) =>
        _nearestFirst.SelectMany(file => file.Descendants().Where(element => element.Name.LocalName == name && element.Parent?.Name.LocalName == "ItemGroup"));

    private static string[] Split(string? list) => list?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static IEnumerable<string> PropsAbove(string folder)
    {
        for (var each = folder; each is not null; each = System.IO.Path.GetDirectoryName(each))
        {
            if (System.IO.Path.Combine(each, "Directory.Build.props") is var file && File.Exists(file))
            {
                yield return file;
            }
        }
    }
}
