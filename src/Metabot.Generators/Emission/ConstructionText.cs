using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

// The expression that makes a collection of what was read.
internal static class ConstructionText
{
    public static string Write(Construction construction, string read) => construction switch
    {
        AsItIsRead => read,
        AsArray { Type: null } => $"{read}.ToArray()",
        AsArray { Type: var type } => $"({TypeText.Write(type)}){read}.ToArray()",
        AsSet { SetType: var set } => New(set, read),
        ByCall { SetType: var set } call => Call(call.Member, Convert(call.Argument, set is null ? read : New(set, read))),
        BySpan span => Call(span.Member, New(span.SpanType, $"{read}.ToArray()")),
        ByAdding { Type: var type } => $"global::Metabot.Json.JobJsonReader.Fill(new {TypeText.Write(type)}(), {read})",
        _ => throw new InvalidOperationException($"nothing is made by {construction.GetType().Name}"),
    };

    private static string New(TypeReference type, string argument) => $"new {TypeText.Write(type)}({argument})";

    private static string Call(CalledMember member, string argument)
    {
        if (member.Name is not { } name)
        {
            return New(member.Type, argument);
        }

        var types = member.TypeArguments.Count == 0 ? "" : $"<{string.Join(", ", member.TypeArguments.Select(TypeText.Write))}>";
        return $"{TypeText.Write(member.Type)}.{Identifiers.Escape(name)}{types}({argument})";
    }

    // The cast leaves the compiler no other overload to take.
    private static string Convert(ItemArgument argument, string items) => argument switch
    {
        CastItems { Type: var type } => $"({TypeText.Write(type)}){items}",
        ItemArray => $"global::System.Linq.Enumerable.ToArray({items})",
        ItemPairs pairs => $"global::System.Linq.Enumerable.Select({items}, entry => new global::System.{(pairs.AreValues ? "ValueTuple" : "Tuple")}<{TypeText.Write(pairs.KeyType)}, {TypeText.Write(pairs.ElementType)}>(entry.Key, entry.Value))",
        _ => throw new InvalidOperationException($"nothing takes {argument.GetType().Name}"),
    };
}
