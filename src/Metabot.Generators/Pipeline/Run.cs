using Metabot.Generators.Declarations;

namespace Metabot.Generators.Pipeline;

// What one run of the generator made, and of what: a file, or none, for each annotated type.
internal sealed record Run(SourceProgram Program, Surroundings Surroundings, Lazy<DependencyGraph> Graph, IReadOnlyDictionary<string, GeneratedFile?> Made)
{
    // What another program would come to as well.
    public KeptFiles FindKept(SourceProgram program, Surroundings surroundings)
    {
        if (!Surroundings.IsSame(surroundings) || ProgramChanges.FindAffected(Program, program, Graph.Value) is not { } affected)
        {
            return KeptFiles.None;
        }

        return affected.Count == 0
            ? new KeptFiles(Made, Graph.Value)
            : new KeptFiles(Made.Where(each => !affected.Contains(each.Key)).ToDictionary(each => each.Key, each => each.Value, StringComparer.Ordinal), Graph.Value.Without(affected));
    }
}

// What a run takes over from the one before.
internal sealed record KeptFiles(IReadOnlyDictionary<string, GeneratedFile?> Files, DependencyGraph Graph)
{
    public static KeptFiles None { get; } = new(new Dictionary<string, GeneratedFile?>(), DependencyGraph.Empty);
}
