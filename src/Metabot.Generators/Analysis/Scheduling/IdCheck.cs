using Metabot.Rules;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Analysis.Scheduling;

internal static class IdCheck
{
    // Null when the id can exist, or is only known at run time.
    public static Diagnostic? Find(long? id, string field, Location location) =>
        id <= 0 ? Diagnostic.Create(Rule.BadId.Descriptor, location, field, id) : null;
}
