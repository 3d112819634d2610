using System.Runtime.CompilerServices;
using Metabot.Bots;
using Metabot.JavaScript;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.Analysis.Manifest;

// A bot.json, or a bot's whole document as 'metabot export' writes it, read once for each version of its text.
internal sealed class BotManifest
{
    public const string FileName = "bot.json";

    private static readonly ConditionalWeakTable<SourceText, BotManifest> All = new();

    private BotManifest(SourceText text)
    {
        (Text, (Root, FaultRange, Fault)) = (text, ManifestTree.Parse(text.ToString()));
    }

    public SourceText Text { get; }

    // Null while it is no JSON object.
    public BotValue? Root { get; }

    public TextRange FaultRange { get; }

    public string? Fault { get; }

    public static bool IsNameOf(AdditionalText file) =>
        Path.GetFileName(file.Path) is var name && (name == FileName || name.EndsWith("." + FileName, StringComparison.Ordinal));

    public static BotManifest Read(SourceText text) => All.GetValue(text, static read => new BotManifest(read));
}
