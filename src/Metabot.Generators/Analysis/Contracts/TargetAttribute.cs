using Metabot.Generators.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Generators.Analysis.Contracts;

// One of the four attributes as it is written on a type.
internal sealed record TargetAttribute(TargetKind Kind, AttributeSyntax Syntax, IReadOnlyList<TargetName> Names)
{
    public string Display => $"[Bot{Kind}]";

    // Null when the attribute's arguments do not compile.
    public static TargetAttribute? Read(TargetKind kind, AttributeData data, CancellationToken cancellationToken)
    {
        var values = data.ConstructorArguments.Concat(data.NamedArguments.Select(argument => argument.Value));
        if (data.AttributeConstructor is null || values.Any(value => value.Kind == TypedConstantKind.Error)
            || data.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is not AttributeSyntax syntax)
        {
            return null;
        }

        var positional = data.ConstructorArguments.Select(value => TargetName.Read(kind, value, Positional(syntax)));
        var named = data.NamedArguments
            .Where(argument => argument.Key is "Id" or "Code")
            .Select(argument => TargetName.Read(kind, argument.Value, Named(syntax, argument.Key)));
        return new(kind, syntax, [.. positional.Concat(named).OfType<TargetName>().OrderBy(name => name.Syntax.SpanStart)]);
    }

    private static AttributeArgumentSyntax? Positional(AttributeSyntax syntax) =>
        syntax.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals is null);

    private static AttributeArgumentSyntax? Named(AttributeSyntax syntax, string name) =>
        syntax.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);
}
