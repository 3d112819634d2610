namespace Metabot.Generators.Tests.RandomContracts;

/// <summary>A property with a random type, name and attributes.</summary>
internal sealed class RandomMember
{
    private static readonly string[] Names = ["Name", "URLPath", "x", "OrderId2", "Имя", "ßig", "_under", "SHA256Hash", "iPhone", "A1b2C3", "Snake_Case", "HTTP"];

    private static readonly string[] WireNames = ["weird \\\"name\\\"", "ключ", "👋", "a\\\\b", "\\u2028", "$x", "with space", "<b>&'"];

    public RandomMember(SeededRandom random, string suffix, RandomType type, bool isReadOnly = false)
    {
        Type = type;
        Name = random.OneIn(20) ? "@class" + suffix : random.Pick(Names) + suffix;
        Attributes = string.Concat(AttributesOf(random, type, suffix));
        Accessor = isReadOnly ? "init" : random.Pick("set", "init");
    }

    public RandomMember(string name, RandomType type) => (Name, Type, Attributes, Accessor) = (name, type, "", "init");

    public RandomType Type { get; }

    public string Name { get; }

    public string Attributes { get; }

    public string Accessor { get; }

    public string Property => $"{Attributes}public {Type.Name} {Name} {{ get; {Accessor}; }}";

    public string Parameter => $"{Attributes.Replace("[", "[property: ", StringComparison.Ordinal)}{Type.Name} {Name}";

    public string Assignment(SeededRandom random) => $"{Name} = {Type.Value(random)}";

    private static IEnumerable<string> AttributesOf(SeededRandom random, RandomType type, string suffix)
    {
        if (random.OneIn(6))
        {
            yield return $"[JsonPropertyName(\"{random.Pick(WireNames)}{suffix}\")] ";
        }

        if (random.OneIn(6))
        {
            var canBeNull = type.IsReference || type.IsNullable;
            yield return $"[JsonIgnore(Condition = JsonIgnoreCondition.{random.Pick("WhenWritingDefault", canBeNull ? "WhenWritingNull" : "Never", "Always", "WhenReading", "WhenWriting")})] ";
        }

        if (random.OneIn(8))
        {
            yield return $"[JsonPropertyOrder({random.Next(5) - 2})] ";
        }

        if (type.IsNumber && random.OneIn(3))
        {
            yield return $"[JsonNumberHandling(JsonNumberHandling.{random.Pick("WriteAsString", "AllowNamedFloatingPointLiterals", "AllowReadingFromString", "Strict")})] ";
        }

        if (ConverterFor(type) is { } converter && random.OneIn(2))
        {
            yield return $"[JsonConverter(typeof({converter}))] ";
        }
    }

    private static string? ConverterFor(RandomType type) => type.Name.TrimEnd('?') switch
    {
        "string" => "Shout",
        "decimal" => "Cents",
        "Plain" => "JsonStringEnumConverter<Plain>",
        _ => null,
    };
}
