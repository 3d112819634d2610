using Metabot.Generators.Contracts.Parsing;
using Metabot.Generators.Contracts;
using Metabot.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>A program whose contract P gets no code, and says why.</summary>
internal static class Refusal
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Text.Json; using System.Text.Json.Serialization; using Metabot; ";

    /// <summary>Checks that the contract is refused for a reason that has the text.</summary>
    public static void Check(string declarations, string why, string ruleId = "MBOT1004")
    {
        var compiled = Compiled.From(Usings + declarations, nullable: NullableContextOptions.Annotations);
        Assert.Empty(compiled.Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Empty(compiled.Generated);

        var problem = Assert.Single(ContractParser.FindProblems(compiled.Compilation.GetTypeByMetadataName("P")!));
        Assert.Equal(ruleId, problem.RuleId);
        Assert.Contains(why, string.Join(" ", problem.Arguments), StringComparison.Ordinal);
    }

    /// <summary>Checks that the contract is refused, and that System.Text.Json refuses the value as well.</summary>
    public static void CheckWithOracle(string declarations, string value, string why)
    {
        Check(declarations, why);
        var assembly = Compiled.From($"{Usings}{declarations} public static class Values {{ public static object Make() => {value}; }}", nullable: NullableContextOptions.Annotations).Load();
        var contract = assembly.GetType("Values")!.GetMethod("Make")!.Invoke(null, null)!;
        Assert.ThrowsAny<Exception>(() => WireText.OracleOf(contract));
    }
}
