using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Metabot.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Tests.Compiling;

/// <summary>What a contract looks like on the wire: by the emitted serializer and by System.Text.Json, the oracle.</summary>
internal static class WireText
{
    private static readonly JsonSerializerOptions Oracle = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(IJobContract contract) => Of(contract.WriteParams);

    public static string Of(Action<JobJsonWriter> write)
    {
        using var writer = new JobJsonWriter();
        write(writer);
        return Encoding.UTF8.GetString(writer.WrittenSpan);
    }

    public static string OracleOf(object contract) => JsonSerializer.Serialize(contract, contract.GetType(), Oracle);

    /// <summary>Compiles the declarations, makes the value and checks that both writers agree; gives their text.</summary>
    public static string Of(string declarations, string value, LanguageVersion version = LanguageVersion.Latest, string usings = "")
    {
        var compiled = Compiled.From($$"""
            using System; using System.Collections.Generic; using System.Collections.Immutable; using System.Text.Json; using System.Text.Json.Nodes; using System.Text.Json.Serialization; using Metabot; {{usings}}
            {{declarations}}
            public static class Values { public static IJobContract Make() { return {{value}}; } }
            """, version, NullableContextOptionsFor(version));
        var contract = (IJobContract)compiled.Load().GetType("Values")!.GetMethod("Make")!.Invoke(null, null)!;
        var text = Of(contract);
        Assert.Equal(OracleOf(contract), text);
        return text;
    }

    private static NullableContextOptions NullableContextOptionsFor(LanguageVersion version) =>
        version < LanguageVersion.CSharp8 ? NullableContextOptions.Disable : NullableContextOptions.Enable;
}
