using System.Runtime.CompilerServices;
using Metabot.Generators;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Analysis;

// The package's types in one compilation, looked up once for all analyzers; null where a program has none of that name, or several.
internal sealed class KnownSymbols
{
    private static readonly ConditionalWeakTable<Compilation, KnownSymbols> All = new();

    private readonly Dictionary<string, INamedTypeSymbol?> _types;

    private KnownSymbols(Compilation compilation)
    {
        _types = KnownNames.All.ToDictionary(name => name, compilation.GetTypeByMetadataName, StringComparer.Ordinal);
        CancellationToken = compilation.GetTypeByMetadataName("System.Threading.CancellationToken");
        ScheduledTask = ScheduledJob is { } job ? compilation.GetTypeByMetadataName("System.Threading.Tasks.Task`1")?.Construct(job) : null;
    }

    public INamedTypeSymbol? CancellationToken { get; }

    // Task<ScheduledJob>
    public INamedTypeSymbol? ScheduledTask { get; }

    public INamedTypeSymbol? BotTarget => _types[KnownNames.BotTarget];

    public INamedTypeSymbol? JobCondition => _types[KnownNames.JobCondition];

    public INamedTypeSymbol? JobConditionAttribute => _types[KnownNames.JobConditionAttribute];

    public INamedTypeSymbol? BotClient => _types[KnownNames.BotClient];

    public INamedTypeSymbol? BotClientOptions => _types[KnownNames.BotClientOptions];

    public INamedTypeSymbol? FlurlBotExtensions => _types[KnownNames.FlurlBotExtensions];

    public INamedTypeSymbol? JobFilter => _types[KnownNames.JobFilter];

    public INamedTypeSymbol? JobOptions => _types[KnownNames.JobOptions];

    public INamedTypeSymbol? JobTarget => _types[KnownNames.JobTarget];

    public INamedTypeSymbol? JobRequest => _types[KnownNames.JobRequest];

    public INamedTypeSymbol? RunAt => _types[KnownNames.RunAt];

    public INamedTypeSymbol? ScheduledJob => _types[KnownNames.ScheduledJob];

    public INamedTypeSymbol? TagList => _types[KnownNames.TagList];

    public static KnownSymbols In(Compilation compilation) => All.GetValue(compilation, static asked => new KnownSymbols(asked));

    // By one of KnownNames.
    public INamedTypeSymbol? Find(string name) => _types[name];
}
