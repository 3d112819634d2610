namespace Metabot.Language;

internal enum HostMemberKind
{
    Method,
    Property,
    Constructor,
}

// The type is what a call gives or a property holds; types are written as in TypeScript.
internal sealed record HostMember(string Name, HostMemberKind Kind, IReadOnlyList<HostParameter> Parameters, string Type, HostNote Note);

internal sealed record HostParameter(string Name, string Type, bool IsOptional);
