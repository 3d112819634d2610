using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Migration;

// What the properties of a new object are set to, in its initializer and by the statements after it.
internal static class SetValues
{
    // The last value of each property; null where it may be another one, because it is set under a condition, in a loop or in a function as well.
    public static IReadOnlyDictionary<string, IOperation?> Collect(IObjectCreationOperation creation)
    {
        var known = PropertyAssignments.Collect(creation).All.Concat(LaterAssignments.To(creation)).ToList();
        var values = known.GroupBy(each => each.Property).ToDictionary(each => each.Key, each => (IOperation?)each.Last().Assignment.Value);
        foreach (var property in LocalUses.Find(creation).Select(use => SetBy(use, known)).OfType<string>())
        {
            values[property] = null;
        }

        return values;
    }

    // The property that is set at a use of the object, other than by what is known.
    private static string? SetBy(ILocalReferenceOperation use, IEnumerable<(string Property, ISimpleAssignmentOperation Assignment)> known) =>
        use.Parent is IPropertyReferenceOperation { Property.Name: var name, Parent: IAssignmentOperation assignment } property
            && assignment.Target == property && !known.Any(each => each.Assignment == assignment) ? name : null;
}
