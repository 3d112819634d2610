using System.Globalization;
using System.Text.RegularExpressions;
using Metabot.Generators.Analysis.Json;
using Metabot.Generators.Contracts;

namespace Metabot.Generators.Analysis.Manifest;

// What a bot.json declares that callers name: scripts, triggers, broadcasts and endpoints.
internal sealed record BotManifest(IReadOnlyList<ManifestTarget> Targets)
{
    public const string FileName = "bot.json";

    private const int SectionDepth = 1;
    private const int TargetDepth = 2;
    private const int FieldDepth = 3;

    private static readonly Dictionary<string, TargetKind> Kinds = new(StringComparer.Ordinal)
    {
        ["scripts"] = TargetKind.Script,
        ["triggers"] = TargetKind.Trigger,
        ["broadcasts"] = TargetKind.Broadcast,
        ["endpoints"] = TargetKind.Endpoint,
    };

    // Null when the text is no JSON object, which 'metabot check' explains.
    public static BotManifest? Parse(string text)
    {
        var tokens = new JsonTokens(text, isLenient: true);
        var path = new string[FieldDepth + 1];
        var targets = new List<ManifestTarget>();
        while (tokens.TryRead())
        {
            var written = text.Substring(tokens.Current.Start, tokens.Current.Length);
            switch (tokens.Current.Kind)
            {
                case 'n' when tokens.Depth <= FieldDepth:
                    path[tokens.Depth] = Unescape(written);
                    if (tokens.Depth == TargetDepth && Kinds.TryGetValue(path[SectionDepth], out var kind))
                    {
                        targets.Add(new ManifestTarget(kind, path[TargetDepth], null));
                    }

                    break;
                case 'v' when tokens.Depth == FieldDepth && path[FieldDepth] == "id" && Kinds.ContainsKey(path[SectionDepth])
                    && long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var id):
                    targets[targets.Count - 1] = targets[targets.Count - 1] with { Id = id };
                    break;
            }
        }

        return tokens.Fault is null ? new BotManifest(targets) : null;
    }

    // The escapes of JSON are among those of regular expressions.
    private static string Unescape(string literal) => Regex.Unescape(literal.Substring(1, literal.Length - 2));
}

// One of them; without an id it has none of its own.
internal sealed record ManifestTarget(TargetKind Kind, string Code, long? Id);
