using Metabot.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>.NET 5 to 7 have types that the package's assembly for .NET Standard does not know: nothing may fail to compile.</summary>
public class OldFrameworkTests
{
    // As much of the package as generated code touches, with the writer of .NET Standard.
    private const string Package = """
        namespace Metabot
        {
            public class BotScriptAttribute : System.Attribute { public BotScriptAttribute(string code) { } }
            public enum JobTargetKind { Script }
            public class JobTarget { public static JobTarget ByCode(JobTargetKind kind, string code) => new JobTarget(); }
            public class JobOptions { }
            public class ScheduledJob { }
            public class JobContract { public JobContract(JobTarget target, bool hasParams = true) { } }
            public interface IJobContract { JobContract GetContract(); void WriteParams(Json.JobJsonWriter writer); }
            public interface IBotClient { System.Threading.Tasks.Task<ScheduledJob> ScheduleAsync<T>(T contract, JobOptions options = null, System.Threading.CancellationToken cancellationToken = default) where T : IJobContract; }
        }
        namespace Metabot.Json
        {
            public class JobJsonWriter
            {
                public void WriteStartObject() { } public void WriteStartObject(System.ReadOnlySpan<byte> before) { } public void WriteEndObject() { } public void WriteLiteral(System.ReadOnlySpan<byte> json) { }
                public void WriteName(string name) { } public void WriteName(System.TimeSpan name) { } public void WriteNull() { }
                public void WriteString(string value) { } public void WriteString(System.ReadOnlySpan<byte> before, string value) { }
                public void WriteString(System.TimeSpan value) { } public void WriteString(System.ReadOnlySpan<byte> before, System.TimeSpan value) { }
            }
        }
        """;

    [Fact]
    public void Dates_and_times_are_written_as_text() => Assert.Empty(
        Errors("[BotScript(\"s\")] public partial record P(DateOnly Day, TimeOnly? Time, Dictionary<DateOnly, TimeOnly> Days);", out var generated)
            .Concat(generated.Count == 1 ? [] : ["nothing was generated"]));

    [Theory]
    [InlineData("Half")]
    [InlineData("Int128")]
    [InlineData("UInt128")]
    public void Wide_numbers_are_refused(string type)
    {
        Assert.Empty(Errors($"[BotScript(\"s\")] public partial record P({type} X);", out var generated));
        Assert.Empty(generated);
    }

    private static IEnumerable<string> Errors(string declaration, out IReadOnlyList<SyntaxTree> generated)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Latest);
        var all = Compiled.Bare(parse, NullableContextOptions.Disable, "using System; using System.Collections.Generic; using Metabot; " + declaration);
        var framework = all.References.Where(reference => !Path.GetFileName(reference.Display!).StartsWith("Metabot.", StringComparison.Ordinal)).ToList();
        var package = CSharpCompilation.Create("Metabot.Abstractions", [CSharpSyntaxTree.ParseText(Package, parse)], framework, all.Options);
        var driver = CSharpGeneratorDriver.Create(new JobContractGenerator()).RunGeneratorsAndUpdateCompilation(
            all.WithReferences(framework.Append(package.ToMetadataReference())), out var whole, out _);
        generated = driver.GetRunResult().GeneratedTrees;
        return whole.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString());
    }
}
