using System.Reflection;
using System.Text;
using Metabot.Generators.Tests.Compiling;

namespace Metabot.Generators.Tests.RandomContracts;

/// <summary>What the emitted serializers of contracts do otherwise than System.Text.Json.</summary>
internal static class ContractOracle
{
    private const string Refused = "System.Text.Json refuses it: ";

    private const string Prologue = """
        #nullable enable annotations
        #pragma warning disable CS8981
        using System; using System.Collections.Concurrent; using System.Collections.Frozen; using System.Collections.Generic; using System.Collections.Immutable;
        using System.Collections.ObjectModel; using System.Linq; using System.Text.Json; using System.Text.Json.Nodes; using System.Text.Json.Serialization; using Microsoft.FSharp.Collections; using Microsoft.FSharp.Core; using Metabot;
        """;

    private static readonly string Shared = $$"""
        {{RandomScalars.Declarations}}
        {{RandomCollections.Declarations}}
        public record Pair<A, B>(A First, B Second) { public B Twin => Second; }
        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind"), JsonDerivedType(typeof(Circle), "Кр\"уг"), JsonDerivedType(typeof(Square), 4)]
        public class Shape { public string? Name { get; set; } }
        public class Circle : Shape { public double Radius { get; set; } [JsonExtensionData] public Dictionary<string, JsonElement>? More { get; set; } = new() { ["m\"ore"] = JsonDocument.Parse("[1]").RootElement }; }
        public class Square(int side) : Shape { public int Side => side; public Shape? Inner { get; set; } }
        """;

    public static IEnumerable<(RandomContract Contract, string Difference)> Differences(IReadOnlyList<RandomContract> contracts)
    {
        var assembly = Compiled.From($"{Prologue}\n{Shared}\n{string.Join("\n", contracts.Select(contract => contract.Source))}", nullable: Microsoft.CodeAnalysis.NullableContextOptions.Annotations).Load();
        foreach (var contract in contracts)
        {
            if (Difference(assembly, contract) is { } difference)
            {
                yield return (contract, difference);
            }
        }
    }

    private static string? Difference(Assembly assembly, RandomContract contract)
    {
        var serializer = new EmittedSerializer(assembly.GetType(contract.Serializer));
        foreach (var value in (object[])assembly.GetType(contract.Holder)!.GetMethod("Make")!.Invoke(null, null)!)
        {
            var expected = Expected(value);
            var actual = serializer.Write(value);
            if (expected.StartsWith(Refused, StringComparison.Ordinal) && actual == EmittedSerializer.NothingGenerated)
            {
                return null;
            }

            if (expected != actual)
            {
                return $"expected {expected}\nactual   {actual}";
            }

            if (serializer.CanRead && IsReadWhole(contract) && WhyNotRead(serializer, expected) is { } why)
            {
                return $"{why}\nwritten {expected}";
            }
        }

        return null;
    }

    // An F# option that holds what is written as null is read as none, and none may be left out when it is written again.
    private static bool IsReadWhole(RandomContract contract) => contract.IsReadWhole
        && !(contract.Source.Contains("Option<", StringComparison.Ordinal) && contract.Source.Contains("JsonIgnoreCondition.WhenWriting", StringComparison.Ordinal));

    private static string Expected(object value)
    {
        try
        {
            return WireText.OracleOf(value);
        }
        catch (InvalidOperationException error)
        {
            return Refused + error.Message;
        }
    }

    private static string? WhyNotRead(EmittedSerializer serializer, string json)
    {
        // A lone surrogate is replaced when it is written.
        if (!json.Contains("\\uFFFD", StringComparison.Ordinal) && serializer.WriteAgain(json) is var again && again != json)
        {
            return $"read    {again}";
        }

        var extended = $$"""{"$unknown":[{"a":null}],{{json[1..]}}""".Replace(",}", "}", StringComparison.Ordinal);
        return serializer.Read(Encoding.UTF8.GetBytes(json[..^1])) is not null ? "the end may be missing"
            : serializer.Read(Encoding.UTF8.GetBytes(extended)) is null ? "properties that are not known may not be there"
            : null;
    }
}
