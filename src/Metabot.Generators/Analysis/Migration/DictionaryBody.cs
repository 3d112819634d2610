using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Migration;

// Reads a body that is a dictionary: the entries of its initializer, and those that the statements after it put in.
internal static class DictionaryBody
{
    // Null when the object is no dictionary, or when something else than entries is known of it.
    public static JobBody? Read(IObjectCreationOperation creation)
    {
        if (!IsDictionary(creation.Type))
        {
            return null;
        }

        var uses = LocalUses.Find(creation);
        var later = EntriesAfter(creation, uses);
        var entries = (creation.Initializer?.Initializers.Select(DictionaryEntry.Read) ?? []).Concat(later.Select(each => each.Entry)).ToList();
        var others = uses.Except(later.Select(each => each.Use)).ToList();
        var fields = entries.Select(entry => entry?.Field()).ToList();
        var changed = others.Select(KeyChangedAt).OfType<string>().ToList();
        return entries.Count == 0 || others.Any(IsEmptied)
            ? null
            : new(creation.Syntax, [.. LastOf(fields).Where(field => !changed.Contains(field.Name))], !fields.Contains(null) && creation.Arguments.All(IsSetting) && others.Count <= 1);
    }

    // Up to the first statement that may do something with other entries than it names.
    private static List<(DictionaryEntry Entry, ILocalReferenceOperation Use)> EntriesAfter(IObjectCreationOperation creation, IReadOnlyList<ILocalReferenceOperation> uses)
    {
        var entries = new List<(DictionaryEntry, ILocalReferenceOperation)>();
        foreach (var statement in LaterStatements.After(creation, uses))
        {
            var used = statement.Descendants().OfType<ILocalReferenceOperation>().Where(uses.Contains).ToList();
            if (used is [var use] && EntryIn(statement, use) is { } entry)
            {
                entries.Add((entry, use));
            }
            else if (!used.All(each => KeyChangedAt(each) is not null))
            {
                break;
            }
        }

        return entries;
    }

    private static DictionaryEntry? EntryIn(IOperation statement, ILocalReferenceOperation dictionary) =>
        statement is IExpressionStatementOperation { Operation: var operation } && ReceiverOf(operation) == dictionary ? DictionaryEntry.Read(operation) : null;

    private static IOperation? ReceiverOf(IOperation operation) => operation switch
    {
        IAssignmentOperation { Target: IPropertyReferenceOperation { Instance: var instance } } => instance,
        IInvocationOperation { Instance: var instance } => instance,
        _ => null,
    };

    // An index takes the place of what was there.
    private static IEnumerable<BodyField> LastOf(IEnumerable<BodyField?> fields) => fields.OfType<BodyField>().GroupBy(field => field.Name).Select(same => same.Last());

    // The key whose value is another one under a condition, in a loop or in a function.
    private static string? KeyChangedAt(ILocalReferenceOperation use)
    {
        var key = use.Parent switch
        {
            IPropertyReferenceOperation { Arguments: [var index, ..], Parent: IAssignmentOperation } => index.Value,
            IInvocationOperation { Arguments: [var first, ..] } call when call.Instance == use => first.Value,
            _ => null,
        };
        return key?.ConstantValue is { HasValue: true, Value: string name } ? name : null;
    }

    private static bool IsEmptied(ILocalReferenceOperation use) => use.Parent is IInvocationOperation { TargetMethod.Name: "Clear" };

    // A capacity, a comparer or options, no entries of another dictionary.
    private static bool IsSetting(IArgumentOperation argument) =>
        argument.ArgumentKind == ArgumentKind.DefaultValue || argument.Parameter?.Type is { SpecialType: SpecialType.System_Int32 } or { Name: "IEqualityComparer" };

    private static bool IsDictionary(ITypeSymbol? type) => type?.AllInterfaces.Any(each =>
        each is { Name: "IDictionary", TypeArguments: [{ SpecialType: SpecialType.System_String }, _] }) == true;
}
