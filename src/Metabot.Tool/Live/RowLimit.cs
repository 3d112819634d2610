using System.CommandLine;

namespace Metabot.Tool.Live;

internal static class RowLimit
{
    private const int Most = 1_000;

    public static readonly Option<int> Option = new("--limit")
    {
        Description = $"How many are listed, 1 to {Most}.",
        DefaultValueFactory = _ => 20,
        Validators = { NumberRange.Check(1, Most) },
    };
}
