using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Analysis.Migration;

// What the properties of a new object are set to, in its initializer and by the statements after it.
internal static class SetValues
{
    public static IEnumerable<(string Property, IOperation Value)> Of(IObjectCreationOperation creation) =>
        PropertyAssignments.Of(creation).All.Concat(LaterAssignments.To(creation)).Select(each => (each.Property, each.Assignment.Value));

    // Without what is set anew.
    public static IEnumerable<IOperation> LastOf(IObjectCreationOperation creation) =>
        Of(creation).GroupBy(each => each.Property).Select(each => each.Last().Value);
}
