namespace Metabot.Picture;

/// <summary>The colours of a picture.</summary>
public sealed record Theme(
    string Name, string Paper, string Bar, string Border, string Text, string Faint, string Keyword, string String, string Type, string Error, string Warning)
{
    public static IReadOnlyList<Theme> All { get; } =
    [
        new("light", "#ffffff", "#f3f4f6", "#d0d7de", "#1f2328", "#818b98", "#0550ae", "#0a6640", "#6f42c1", "#cf222e", "#9a6700"),
        new("dark", "#0d1117", "#161b22", "#30363d", "#e6edf3", "#7d8590", "#79c0ff", "#7ee787", "#d2a8ff", "#ff7b72", "#e3b341"),
    ];

    public static Theme Find(string name) => All.Single(theme => theme.Name == name);
}
