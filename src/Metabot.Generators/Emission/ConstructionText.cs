using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

// The expression that makes a collection of what was read.
internal static class ConstructionText
{
    public static string Write(Construction construction, string read) => construction switch
    {
        AsItIsRead => read,
        AsArray { Type: null } => $"{read}.ToArray()",
        AsArray { Type: var type } => $"({type}){read}.ToArray()",
        AsSet { SetType: var set } => New(set, read),
        ByCall { SetType: var set } call => Call(call.Member, Convert(call.Argument, set is null ? read : New(set, read))),
        BySpan span => Call(span.Member, New(span.SpanType, $"{read}.ToArray()")),
        ByAdding { Type: var type } => $"global::Metabot.Json.JobJsonReader.Fill(new {type}(), {read})",
        _ => throw new InvalidOperationException($"nothing is made by {construction.GetType().Name}"),
    };

    private static string New(string type, string argument) => $"new {type}({argument})";

    private static string Call(CalledMember member, string argument)
    {
        if (member.Name is not { } name)
        {
            return New(member.Type, argument);
        }

        var types = member.TypeArguments.Count == 0 ? "" : $"<{string.Join(", ", member.TypeArguments)}>";
        return $"{member.Type}.{TypeNames.Identifier(name)}{types}({argument})";
    }

    // The cast leaves the compiler no other overload to take.
    private static string Convert(ItemArgument argument, string items) => argument switch
    {
        CastItems { Type: var type } => $"({type}){items}",
        ItemArray => $"global::System.Linq.Enumerable.ToArray({items})",
        ItemPairs pairs => $"global::System.Linq.Enumerable.Select({items}, entry => new global::System.{(pairs.AreValues ? "ValueTuple" : "Tuple")}<{pairs.KeyType}, {pairs.ElementType}>(entry.Key, entry.Value))",
        _ => throw new InvalidOperationException($"nothing takes {argument.GetType().Name}"),
    };
}
