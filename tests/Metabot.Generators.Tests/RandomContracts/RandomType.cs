namespace Metabot.Generators.Tests.RandomContracts;

/// <summary>A C# type and expressions for random values of it.</summary>
internal sealed record RandomType(string Name, Func<SeededRandom, string> Value)
{
    public bool IsReference { get; init; }

    public bool IsNullable { get; init; }

    /// <summary>Whether System.Text.Json takes it as a dictionary's key.</summary>
    public bool IsKey { get; init; }

    public bool IsCollection { get; init; }

    /// <summary>Whether [JsonNumberHandling] may stand on a member of the type.</summary>
    public bool IsNumber { get; init; }
}
