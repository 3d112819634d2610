using System.Collections.Immutable;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Scheduling;

// MBOT2015: what is said of a token that the source gives away. A test's token is made up, and so is that of a bot on the same machine.
internal static class LiteralToken
{
    private const string Option = "metabot.allow_literal_token";

    private static readonly HashSet<string> TestFrameworks = new(StringComparer.OrdinalIgnoreCase)
    {
        "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core",
    };

    public static bool IsTest(Compilation compilation) => compilation.ReferencedAssemblyNames.Any(assembly => TestFrameworks.Contains(assembly.Name));

    // Where a value, an element of a list or one of their branches is a constant that is more than a scheme of authentication.
    public static IEnumerable<Diagnostic> Find(IOperation value, AnalyzerOptions options)
    {
        var origins = new Origins();
        List<IOperation> literals = [.. (ListElements.In(Values.Unconverted(value)) ?? [value]).SelectMany(Branches.Collect).Where(branch => origins.Follow(branch).ConstantValue is { HasValue: true, Value: string text } && IsSecret(text))];
        return literals.Count == 0 || !origins.Hold() || IsAllowed(options, value.Syntax.SyntaxTree) || IsLocal(value) ? []
            : literals.Select(literal => Diagnostic.Create(Rule.LiteralToken.Descriptor, literal.Syntax.GetLocation()));
    }

    private static bool IsSecret(string text) => text.Trim() is { Length: > 0 } token && token is not ("Bearer" or "Token" or "Basic");

    private static bool IsAllowed(AnalyzerOptions options, SyntaxTree tree) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(Option, out var value) && value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase);

    // Whether all addresses that the same body writes are on this machine; there has to be one.
    private static bool IsLocal(IOperation value)
    {
        var addresses = BodyOf(value).DescendantsAndSelf().Select(AddressIn).OfType<Uri>().ToImmutableArray();
        return addresses.Length > 0 && addresses.All(address => address.IsLoopback);
    }

    private static Uri? AddressIn(IOperation operation)
    {
        var written = operation is IMemberReferenceOperation { ConstantValue.HasValue: false } member ? FixedMembers.ValueOf(member) : operation;
        var text = written is IObjectCreationOperation { Type.Name: "Uri", Arguments: [var address, ..] } ? address.Value : written;
        return text?.ConstantValue is { HasValue: true, Value: string constant } && Uri.TryCreate(constant, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;
    }

    private static IOperation BodyOf(IOperation value)
    {
        while (value.Parent is { } parent)
        {
            value = parent;
        }

        return value;
    }
}
