using Metabot.Generators.Analysis.Conditions;
using Metabot.Generators.Completion.Words;
using Metabot.Generators.Contracts.Members;
using Metabot.JavaScript.Meaning;
using Metabot.Language;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Completion.Scripts;

// What is known of a value in a script: one of the host's objects, or a part of the job's input.
internal abstract record ScriptValue
{
    private static readonly HostDeclarations Host = HostLanguage.Declarations;

    // Null for a name that neither the host nor the contract explains.
    public static ScriptValue? FindRoot(string name, INamedTypeSymbol? contract) =>
        name == "request" ? (contract is null ? null : new InputValue(contract))
        : Host.FindGlobal(name) is { } global && HostNames.Globals.Contains(name) ? HostValue.FindType(global.Type)
        : null;

    public ScriptValue? Follow(IEnumerable<ScriptStep> steps) => steps.Aggregate<ScriptStep, ScriptValue?>(this, (value, step) => value?.Follow(step));

    public abstract ScriptValue? Follow(ScriptStep step);
}

// A method of the host's is a value of its own until it is called.
internal sealed record HostValue(HostInterface Type, HostMember? Method = null, bool IsList = false) : ScriptValue
{
    public static HostValue? FindType(string type)
    {
        var (name, isList) = HostType.Parse(type);
        return HostLanguage.Declarations.Interfaces.FirstOrDefault(each => each.Name == name) is { } found ? new(found, null, isList) : null;
    }

    public override ScriptValue? Follow(ScriptStep step) => step.Kind switch
    {
        StepKind.Call when Method is { Type: "this" } => this with { Method = null },
        StepKind.Call when Method is not null => FindType(Method.Type),
        StepKind.Element when IsList => this with { IsList = false },
        StepKind.Member when Method is null && !IsList && Type.Find(step.Name) is { } member =>
            member.Kind == HostMemberKind.Method ? this with { Method = member } : FindType(member.Type),
        _ => null,
    };
}

internal sealed record InputValue(ITypeSymbol Type) : ScriptValue
{
    // Those that go on the wire.
    public IEnumerable<WireMember> Members => Type is INamedTypeSymbol named && (named.TypeKind is TypeKind.Class or TypeKind.Struct && ContractShape.IsPlainObject(named))
        ? WireMembers.Collect(named).Where(member => member.Ignore is not null && !member.Json.IsExtension)
        : [];

    public override ScriptValue? Follow(ScriptStep step) => step.Kind switch
    {
        StepKind.Member when Members.FirstOrDefault(member => member.WireName == step.Name) is { Json.Converter: null } member => new InputValue(WithoutNull(member.Type)),
        StepKind.Element when ElementOf(Type) is { } element => new InputValue(WithoutNull(element)),
        _ => null,
    };

    private static ITypeSymbol? ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
        _ when CollectionTypes.DictionaryOf(type) is { } dictionary => dictionary.TypeArguments[1],
        _ => CollectionTypes.SequencesOf(type) is [var sequence] ? sequence.TypeArguments[0] : null,
    };

    private static ITypeSymbol WithoutNull(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
